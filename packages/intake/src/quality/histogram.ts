/** Counts of the values 0..255. */
export class Histogram {
  readonly #counts = new Uint32Array(256);
  #total = 0;

  add(value: number): void {
    this.#counts[value]! += 1;
    this.#total++;
  }

  /** The value that `share` (0..1) of all values do not exceed; 0 where there are none. */
  quantile(share: number): number {
    let left = this.#total * share;
    for (let value = 0; value < 256; value++) {
      left -= this.#counts[value]!;
      if (left <= 0 && this.#total > 0) return value;
    }
    return this.#total > 0 ? 255 : 0;
  }
}

/** The middle value; the mean of the middle two of an even number. Undefined for none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
