// The view "library": one component, no props; it reads the store.
export function LibraryView() {
  return <h1>Library</h1>;
}
