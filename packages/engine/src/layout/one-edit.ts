/** True when two strings of equal length differ in at most one character. */
export function isWithinOneEdit(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let differing = 0;
  for (let index = 0; index < a.length; index += 1) {
    if (a[index] === b[index]) continue;
    differing += 1;
    if (differing > 1) return false;
  }
  return true;
}

/** True when `a` is `b` with one more character somewhere: a speck that was read. */
export function hasOneInserted(a: string, b: string): boolean {
  if (a.length !== b.length + 1) return false;
  let index = 0;
  while (index < b.length && a[index] === b[index]) index += 1;
  return a.slice(index + 1) === b.slice(index);
}
