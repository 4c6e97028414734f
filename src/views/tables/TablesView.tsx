// The view "tables": one component, no props; it reads the store.
export function TablesView() {
  return <h1>Tables</h1>;
}
