import type { PageImage } from '@yushen/contract';

/**
 * Decoded pages kept until their file is closed, within a budget of bytes: what opening decoded, reading need not decode
 * again. What comes after the budget is spent is not kept; nothing is put out for it, since pages are asked for in the order
 * in which they were opened.
 */
export class PixelStore {
  #bytes = 0;
  readonly #pages = new Map<object, PageImage>();

  constructor(private readonly mostBytes: number) {}

  get bytes(): number {
    return this.#bytes;
  }

  /** @param page whatever stands for the page, compared by identity */
  keep(page: object, image: PageImage): void {
    if (this.#pages.has(page) || this.#bytes + image.data.length > this.mostBytes) return;
    this.#pages.set(page, image);
    this.#bytes += image.data.length;
  }

  get(page: object): PageImage | undefined {
    return this.#pages.get(page);
  }

  forget(page: object): void {
    this.#bytes -= this.#pages.get(page)?.data.length ?? 0;
    this.#pages.delete(page);
  }

  clear(): void {
    this.#pages.clear();
    this.#bytes = 0;
  }
}
