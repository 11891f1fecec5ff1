import type { PageImage } from '@yushen/contract';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { blankImage } from '../../pixels/raster';
import { photoOfScreen } from '../../testing/photo-of-screen';
import { seededRandom } from '../../testing/seeded-random';
import { isPhotoOfScreen } from './find-screen';

type Colour = readonly [number, number, number];

/** A page with rows of bars for text between wide margins. */
function page(width = 620, height = 500, paint: (x: number, y: number) => Colour = () => [250, 249, 246]): PageImage {
  const image = blankImage(width, height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const isInk = y > 160 && y < 340 && y % 30 < 14 && x > 150 && x < width - 150 && x % 16 < 9;
      image.data.set(isInk ? [40, 40, 45] : paint(x, y), (y * width + x) * 3);
    }
  return image;
}

async function asJpeg(image: PageImage, quality: number, scale = 1): Promise<PageImage> {
  const { width, height, data } = image;
  const bytes = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize({ width: Math.round(width * scale) })
    .jpeg({ quality })
    .toBuffer();
  const { data: pixels, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(pixels) };
}

const shot = { turn: 1.7, aslant: [0.06, -0.04], blur: 0.6, noise: 3, random: seededRandom(5) } as const;

describe('a photo of a screen', () => {
  test.each([
    [0.9, 85, 1],
    [1.4, 70, 1],
    [1.9, 85, 0.6],
    [2.3, 60, 1],
  ])(
    'is known at %d pixels of the photo per pixel of the screen, saved at quality %d, scaled by %d',
    async (pitch, quality, scale) => {
      const photo = await asJpeg(photoOfScreen(page(), { ...shot, pitch }), quality, scale);
      expect(isPhotoOfScreen(photo)).toBe(true);
    },
  );
});

describe('no photo of a screen', () => {
  const random = seededRandom(9);
  const grain = (): number => 6 * (random() - 0.5);

  test.each([
    ['grainy paper', () => [244 + grain(), 242 + grain(), 236 + grain()]],
    [
      'paper under a lamp',
      (x: number, y: number) => [160 + x / 9 + grain(), 150 + x / 9 + grain(), 140 + y / 9 + grain()],
    ],
    // 15 and 75 degrees, at which presses set cyan and magenta, with a period of 5 px.
    [
      'a tint of printed dots',
      (x: number, y: number) => {
        const dot = (angle: number): number =>
          24 *
          Math.cos((2 * Math.PI * (x * Math.cos(angle) + y * Math.sin(angle))) / 5) *
          Math.cos((2 * Math.PI * (y * Math.cos(angle) - x * Math.sin(angle))) / 5);
        return [215 + dot(0.26) + grain(), 205 + dot(1.31) + grain(), 225 + grain()];
      },
    ],
    [
      'paper with a printed pattern',
      (x: number, y: number) => (Math.floor(y + 5 * Math.sin(x / 9)) % 8 < 2 ? [225, 200, 205] : [248, 240, 242]),
    ],
    [
      'woven cloth',
      (x: number, y: number) => [
        200 + 20 * Math.cos(x * 1.3 + y * 0.4),
        195 + 20 * Math.cos(x * 1.3 + y * 0.4),
        180 + 20 * Math.cos(x * 1.3 + y * 0.4),
      ],
    ],
  ] as const)('is %s', async (_, paint) => {
    const sheet = page(900, 700, paint as unknown as (x: number, y: number) => Colour);
    for (const [quality, scale] of [
      [95, 1],
      [70, 0.7],
    ] as const)
      expect(isPhotoOfScreen(await asJpeg(sheet, quality, scale))).toBe(false);
  });
});
