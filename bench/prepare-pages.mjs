import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { jobFolder } from './engines.mjs';

/** Not every engine turns a photo as its EXIF says, or takes a transparent picture: all are given the same plain one. */
async function plainPicture(page, folder) {
  const { orientation = 1, hasAlpha, space, format } = await sharp(page.file).metadata();
  if (orientation === 1 && !hasAlpha && space === 'srgb' && (format === 'jpeg' || format === 'png')) return page;
  const name = createHash('sha256').update(page.name).digest('hex').slice(0, 16);
  const file = join(folder, `${name}.jpg`);
  const picture = sharp(page.file).rotate().flatten({ background: '#ffffff' }).toColourspace('srgb');
  await picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toFile(file);
  return { ...page, file };
}

/** Pages of `list-pages.mjs` as every engine is given them. */
export async function preparePages(pages) {
  const folder = join(jobFolder(), 'pages');
  mkdirSync(folder, { recursive: true });
  const prepared = [];
  for (const page of pages) prepared.push(await plainPicture(page, folder));
  return prepared;
}
