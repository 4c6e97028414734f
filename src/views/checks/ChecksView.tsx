// The view "checks": one component, no props; it reads the store.
export function ChecksView() {
  return <h1>Checks</h1>;
}
