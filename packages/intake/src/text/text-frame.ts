import type { Point, Quad } from '@yushen/contract';
import type { Glyph } from './glyph';

/** Extent of a glyph or line along its text (`start` to `end`) and across it (`top` to `bottom`), pixels. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

/** Above and below the baseline, ems: the body of Chinese and Latin type. */
const ASCENT = 0.88;
const DESCENT = 0.2;

/** The coordinates of text that runs at `direction` degrees clockwise: along its line, and across it. */
export class TextFrame {
  readonly #cos: number;
  readonly #sin: number;

  constructor(readonly direction: number) {
    const radians = (direction * Math.PI) / 180;
    this.#cos = Math.cos(radians);
    this.#sin = Math.sin(radians);
  }

  /** The extent of a character on its line; a tilted one is taken as square. Empty space that its font adds is cut off. */
  extentOf({ box, origin, size, direction }: Pick<Glyph, 'box' | 'origin' | 'size' | 'direction'>): Extent {
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const along = x * this.#cos + y * this.#sin;
    const across = y * this.#cos - x * this.#sin;
    const [halfLength, halfHeight] = this.#halves(box.right - box.left, box.bottom - box.top);
    const full = {
      start: along - halfLength,
      end: along + halfLength,
      top: across - halfHeight,
      bottom: across + halfHeight,
    };
    if (direction !== this.direction) return full;
    const baseline = origin[1] * this.#cos - origin[0] * this.#sin;
    const top = Math.max(full.top, baseline - size * ASCENT);
    const bottom = Math.min(full.bottom, baseline + size * DESCENT);
    return bottom - top >= size / 2 ? { ...full, top, bottom } : full;
  }

  #halves(width: number, height: number): readonly [number, number] {
    if (this.direction % 180 === 0) return [width / 2, height / 2];
    if (this.direction % 180 === 90) return [height / 2, width / 2];
    const half = Math.max(width, height) / (Math.abs(this.#cos) + Math.abs(this.#sin)) / 2;
    return [half, half];
  }

  quadOf({ start, end, top, bottom }: Extent): Quad {
    return [
      this.#pointAt(start, top),
      this.#pointAt(end, top),
      this.#pointAt(end, bottom),
      this.#pointAt(start, bottom),
    ];
  }

  #pointAt(along: number, across: number): Point {
    return [along * this.#cos - across * this.#sin, along * this.#sin + across * this.#cos].map(hundredths) as [
      number,
      number,
    ];
  }
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
