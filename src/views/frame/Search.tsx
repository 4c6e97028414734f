// The search field of the frame.
export function Search() {
  return null;
}
