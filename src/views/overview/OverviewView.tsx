// The view "overview": one component, no props; it reads the store.
export function OverviewView() {
  return <h1>Overview</h1>;
}
