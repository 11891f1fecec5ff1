import { fileURLToPath } from 'node:url';
import type { PageImage } from '@yushen/contract';
import sharp from 'sharp';
import pages from './pages.json';

export type TestPageName = keyof typeof pages;

/** The lines printed on a test page, in reading order. */
export const linesOf = (name: TestPageName): readonly string[] => pages[name].lines;

/** A test page's pixels, its content turned clockwise by any angle on white ground. */
export async function testPage(name: TestPageName, degrees = 0): Promise<PageImage> {
  const path = fileURLToPath(new URL(pages[name].file, import.meta.url));
  const turned = sharp(path)
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .rotate(degrees, { background: '#ffffff' });
  const { data, info } = await turned.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
