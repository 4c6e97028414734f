// A mobile number that is nobody's: put together when a test runs, so that no whole number
// stands in the project. Comes in: its first three and last four digits.
export function drawMobile(head: string, tail: string): string {
  return `${head}${'0'.repeat(4)}${tail}`;
}
