// The view "income": one component, no props; it reads the store.
export function IncomeView() {
  return <h1>Income</h1>;
}
