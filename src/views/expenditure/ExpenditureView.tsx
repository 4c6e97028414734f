// The view "expenditure": one component, no props; it reads the store.
export function ExpenditureView() {
  return <h1>Expenditure</h1>;
}
