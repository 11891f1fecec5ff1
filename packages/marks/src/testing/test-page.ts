import { fileURLToPath } from 'node:url';
import type { PageImage } from '@yushen/contract';
import sharp from 'sharp';

/** The pictures that the text readers are tested with. */
const PICTURES = '../../../read/src/testdata/';

/** A test page's pixels. */
export async function testPage(name: 'paragraph' | 'card' | 'sealed'): Promise<PageImage> {
  const file = `${PICTURES}${name}.${name === 'sealed' ? 'jpg' : 'png'}`;
  const page = sharp(fileURLToPath(new URL(file, import.meta.url)))
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb');
  const { data, info } = await page.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
