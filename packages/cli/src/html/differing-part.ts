/** A value in three parts: what it shares with another at the start, where they differ, what they share at the end. */
export type DifferingParts = readonly [same: string, differing: string, same: string];

/**
 * Where two values differ, for the first of them. Undefined where they are equal or share neither start nor end:
 * marking a whole value says nothing.
 */
export function differingPart(value: string, other: string): DifferingParts | undefined {
  if (value === other) return undefined;
  const [own, others] = [Array.from(value), Array.from(other)];
  const shorter = Math.min(own.length, others.length);
  let start = 0;
  while (start < shorter && own[start] === others[start]) start += 1;
  let end = 0;
  while (end < shorter - start && own.at(-1 - end) === others.at(-1 - end)) end += 1;
  if (start + end === 0) return undefined;
  const middle = own.length - end;
  return [own.slice(0, start).join(''), own.slice(start, middle).join(''), own.slice(middle).join('')];
}
