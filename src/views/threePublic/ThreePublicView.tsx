// The view "threePublic": one component, no props; it reads the store.
export function ThreePublicView() {
  return <h1>ThreePublic</h1>;
}
