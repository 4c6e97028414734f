// The view "performance": one component, no props; it reads the store.
export function PerformanceView() {
  return <h1>Performance</h1>;
}
