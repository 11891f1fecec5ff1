import type { PageImage } from '@yushen/contract';
import { sharedBytes } from '@yushen/running/threads';

/** Gives each page a copy in shared memory, once, unless it is there already: workers then read it without a copy. */
export function pixelSharer(): (image: PageImage) => PageImage {
  const copies = new WeakMap<PageImage, PageImage>();
  return (image) => {
    if (image.data.buffer instanceof SharedArrayBuffer) return image;
    const known = copies.get(image);
    if (known) return known;
    const shared = { width: image.width, height: image.height, data: sharedBytes(image.data) };
    copies.set(image, shared);
    return shared;
  };
}
