// The view "terms": one component, no props; it reads the store.
export function TermsView() {
  return <h1>Terms</h1>;
}
