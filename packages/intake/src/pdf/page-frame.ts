import type { Bounds, Point } from '@yushen/contract';

/** PDF points are 1/72 inch; pages are rendered at 144 dpi, where 7-point print is 14 pixels high. */
export const PIXELS_PER_POINT = 2;

/** A rectangle in PDF user space: y up. */
export interface PdfRectangle {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Turns user space into pixels of the page image: crop box, `/Rotate` and scale. */
export class PageFrame {
  readonly width: number;
  readonly height: number;
  readonly #turned: boolean;

  /** @param rotation the page's `/Rotate`: degrees clockwise */
  constructor(
    private readonly crop: PdfRectangle,
    readonly rotation: 0 | 90 | 180 | 270,
  ) {
    const [across, down] = [crop.right - crop.left, crop.top - crop.bottom];
    this.#turned = rotation % 180 !== 0;
    this.width = Math.max(1, Math.round((this.#turned ? down : across) * PIXELS_PER_POINT));
    this.height = Math.max(1, Math.round((this.#turned ? across : down) * PIXELS_PER_POINT));
  }

  boundsOf({ left, bottom, right, top }: PdfRectangle): Bounds {
    const [x1, y1] = this.pointAt(left, top);
    const [x2, y2] = this.pointAt(right, bottom);
    return { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) };
  }

  pointAt(x: number, y: number): Point {
    const across = (x - this.crop.left) / (this.crop.right - this.crop.left);
    const down = (this.crop.top - y) / (this.crop.top - this.crop.bottom);
    const [right, below] = this.#turn(across, down);
    return [right * this.width, below * this.height];
  }

  #turn(across: number, down: number): readonly [number, number] {
    if (this.rotation === 90) return [1 - down, across];
    if (this.rotation === 180) return [1 - across, 1 - down];
    if (this.rotation === 270) return [down, 1 - across];
    return [across, down];
  }
}
