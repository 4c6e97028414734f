// The view "yearOnYear": one component, no props; it reads the store.
export function YearOnYearView() {
  return <h1>YearOnYear</h1>;
}
