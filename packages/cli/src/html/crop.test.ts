import { type Quad, quadFromBounds } from '@yushen/contract';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cropBox, type DrawnPage, shrinkPage } from './crop';

const WHITE = '#ffffff';

/** A white page with a black rectangle. */
async function pageWith(left: number, top: number, width: number, height: number, scale = 1): Promise<DrawnPage> {
  const black = { create: { width, height, channels: 3 as const, background: '#000000' } };
  const page = await sharp({ create: { width: 2000, height: 1000, channels: 3, background: WHITE } })
    .composite([{ input: await sharp(black).png().toBuffer(), left, top }])
    .png()
    .toBuffer();
  const jpeg = await sharp(page)
    .resize({ width: 2000 * scale })
    .jpeg()
    .toBuffer();
  return { page: 0, width: 2000, height: 1000, jpeg };
}

const pixels = async (url: string) => {
  const data = Buffer.from(url.split(',')[1] ?? '', 'base64');
  const { channels } = await sharp(data).stats();
  return { ...(await sharp(data).metadata()), mean: channels[0]?.mean ?? 255 };
};

test('a page is shrunk to 1400 px and keeps its shape', async () => {
  const picture = await shrinkPage(await pageWith(0, 0, 10, 10));
  expect([picture.width, picture.height]).toEqual([1400, 700]);
  expect(picture.url).toMatch(/^data:image\/jpeg;base64,/);
});

test.each([1, 0.5])('a crop shows the whole box and a little air, at scale %d', async (scale) => {
  const page = await pageWith(1400, 600, 200, 60, scale);
  const crop = await cropBox(page, quadFromBounds({ left: 1400, top: 600, right: 1600, bottom: 660 }));
  const { width, height, mean } = await pixels(crop?.url ?? '');
  const blackPixels = (1 - mean / 255) * width * height;
  expect(Math.abs(blackPixels / (200 * 60 * scale ** 2) - 1)).toBeLessThan(0.05);
  expect(width).toBeLessThan(300 * scale);
});

test('text that runs upwards is turned upright', async () => {
  const page = await pageWith(500, 300, 60, 200);
  const upwards: Quad = [
    [500, 500],
    [500, 300],
    [560, 300],
    [560, 500],
  ];
  const crop = await cropBox(page, upwards);
  expect(crop && crop.width > crop.height).toBe(true);
});

test('a box outside the page and a box of most of the page give no crop', async () => {
  const page = await pageWith(0, 0, 10, 10);
  const outside = quadFromBounds({ left: 2100, top: 10, right: 2200, bottom: 40 });
  const whole = quadFromBounds({ left: 0, top: 0, right: 2000, bottom: 1000 });
  expect(await cropBox(page, outside)).toBeUndefined();
  expect(await cropBox(page, whole)).toBeUndefined();
});
