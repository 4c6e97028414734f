// The frame of the application: what stands around every view.
// Comes in: nothing yet. Goes out: the page.

export function App() {
  return (
    <main>
      <h1>预算透视 Budget Lens</h1>
    </main>
  );
}
