import type { PageImage, Quad } from '@yushen/contract';
import { isSettled, type RecognisedLine } from './recognise-line';

const keyOf = (box: Quad): string => box.join(' ');

/**
 * Lines read while a page's direction was sought, so that they are not read again. Only what a second reading would give as
 * well is kept, and it is forgotten with the page's pixels.
 */
export class TrialReadings {
  readonly #pages = new WeakMap<PageImage, Map<string, RecognisedLine>>();

  keep(image: PageImage, line: RecognisedLine): void {
    if (!isSettled(line)) return;
    const lines = this.#pages.get(image) ?? new Map<string, RecognisedLine>();
    this.#pages.set(image, lines.set(keyOf(line.box), line));
  }

  find(image: PageImage, box: Quad): RecognisedLine | undefined {
    return this.#pages.get(image)?.get(keyOf(box));
  }
}
