/**
 * What was read beside what stands there, place by place, with the fewest edits.
 *
 * @template T
 * @param {T[]} read
 * @param {string[]} label
 * @param {(one: T) => string} letterOf
 * @returns {{read?: T, label?: string}[]} `read` is absent where something was lost, `label` where something was added
 */
export function alignReading(read, label, letterOf) {
  const cost = Array.from({ length: read.length + 1 }, (_, i) => new Uint16Array(label.length + 1).fill(i, 0, 1));
  cost[0] = Uint16Array.from({ length: label.length + 1 }, (_, j) => j);
  const differs = (i, j) => (letterOf(read[i - 1]) === label[j - 1] ? 0 : 1);
  for (let i = 1; i <= read.length; i += 1)
    for (let j = 1; j <= label.length; j += 1)
      cost[i][j] = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + differs(i, j));
  const places = [];
  let [i, j] = [read.length, label.length];
  while (i > 0 || j > 0) {
    if (i > 0 && j > 0 && cost[i][j] === cost[i - 1][j - 1] + differs(i, j))
      places.push({ read: read[--i], label: label[--j] });
    else if (i > 0 && cost[i][j] === cost[i - 1][j] + 1) places.push({ read: read[--i] });
    else places.push({ label: label[--j] });
  }
  return places.reverse();
}
