import type { Bounds, PageImage } from '@yushen/contract';
import { CHANNELS } from '../page-image';

/** Brightness of a page image, computed where it is looked at. Coordinates are whole pixels inside the page. */
export class GreyPage {
  readonly width: number;
  readonly height: number;
  readonly #data: Uint8Array;

  constructor(image: PageImage) {
    this.width = image.width;
    this.height = image.height;
    this.#data = image.data;
  }

  /** Luma of ITU-R BT.601, 0..255. */
  at(x: number, y: number): number {
    const at = (y * this.width + x) * CHANNELS;
    return (this.#data[at]! * 77 + this.#data[at + 1]! * 150 + this.#data[at + 2]! * 29) >> 8;
  }

  /** The least of the three channels: high only where all are. */
  minChannelAt(x: number, y: number): number {
    const at = (y * this.width + x) * CHANNELS;
    return Math.min(this.#data[at]!, this.#data[at + 1]!, this.#data[at + 2]!);
  }

  /** Whole pixels inside both the bounds and the page. */
  clip({ left, top, right, bottom }: Bounds): Bounds {
    return {
      left: Math.max(0, Math.floor(left)),
      top: Math.max(0, Math.floor(top)),
      right: Math.min(this.width, Math.ceil(right)),
      bottom: Math.min(this.height, Math.ceil(bottom)),
    };
  }
}
