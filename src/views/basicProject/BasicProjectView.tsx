// The view "basicProject": one component, no props; it reads the store.
export function BasicProjectView() {
  return <h1>BasicProject</h1>;
}
