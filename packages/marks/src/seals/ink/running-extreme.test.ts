import { describe, expect, it } from 'vitest';
import { runningExtreme } from './running-extreme';

/** The same by looking at every neighbour. */
function bruteForce(values: number[], reach: number, extreme: (...of: number[]) => number): number[] {
  return values.map((_, at) => extreme(...values.slice(Math.max(0, at - reach), at + reach + 1)));
}

describe('runningExtreme', () => {
  const values = Array.from({ length: 37 }, (_, at) => (at * 97 + ((at * at) % 13) * 31) % 256);

  it.each([0, 1, 2, 5, 12, 18, 36, 50])('equals a look at every neighbour within %i', (reach) => {
    const line = { count: 1, length: values.length, start: () => 0, step: 1 };
    for (const extreme of [Math.max, Math.min]) {
      expect([...runningExtreme(Uint8Array.from(values), line, reach, extreme)]).toEqual(
        bruteForce(values, reach, extreme),
      );
    }
  });

  it('runs down columns without mixing them', () => {
    const columns = { count: 2, length: 3, start: (column: number) => column, step: 2 };
    expect([...runningExtreme(Uint8Array.of(1, 9, 2, 5, 3, 7), columns, 1, Math.max)]).toEqual([2, 9, 3, 9, 3, 7]);
  });
});
