import type { FileLoader, SourceFile } from '@yushen/contract';
import type { PageJpeg, RunOptions } from '@yushen/engine';
import sharp from 'sharp';

const JPEG_QUALITY = 82;

/** Each page of a file as a JPEG, one at a time. */
export async function* drawPages(
  file: SourceFile,
  loader: FileLoader,
  { signal }: RunOptions,
): AsyncGenerator<PageJpeg> {
  const opened = await loader.open(file, { signal });
  try {
    for (const page of opened.pages) {
      const { width, height, data } = await page.image({ signal });
      const jpeg = await sharp(data, { raw: { width, height, channels: 3 } })
        .jpeg({ quality: JPEG_QUALITY })
        .toBuffer();
      yield { page: page.page, width, height, jpeg };
    }
  } finally {
    await opened.close();
  }
}
