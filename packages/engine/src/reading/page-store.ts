import { type OpenedFile, type PageImage, YushenError } from '@yushen/contract';

/** Pages decoded again for a closer look, one document at a time. */
export class PageStore {
  readonly #images = new Map<string, Promise<PageImage>>();

  constructor(
    private readonly files: readonly OpenedFile[],
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** The page's pixels, decoded once. */
  image(material: number, page: number): Promise<PageImage> {
    const key = `${material}/${page}`;
    const known = this.#images.get(key);
    if (known !== undefined) return known;
    const opened = this.files[material]?.pages.find((candidate) => candidate.page === page);
    if (opened === undefined)
      throw new YushenError('internal', `Page ${page + 1} of material ${material + 1} is gone.`);
    const image = opened.image({ signal: this.signal });
    this.#images.set(key, image);
    return image;
  }
}
