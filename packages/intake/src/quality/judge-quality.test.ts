import { type Line, type PageImage, quadFromBounds } from '@yushen/contract';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { judgeQuality } from './judge-quality';

const WIDTH = 600;
const ROWS = 8;
const ROW = 40;

/** A page of bars as thick as strokes, 24 pixels high, on grey paper; eight rows of it. */
async function paper(
  pixelOf = (stroke: boolean, _x: number, _y: number): number => (stroke ? 40 : 200),
): Promise<PageImage> {
  const height = ROWS * ROW;
  const data = new Uint8Array(WIDTH * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const stroke = y % ROW >= 8 && y % ROW < 32 && x % 9 < 3 && x >= 30;
      data.fill(pixelOf(stroke, x, y), (y * WIDTH + x) * 3, (y * WIDTH + x) * 3 + 3);
    }
  }
  return { width: WIDTH, height, data };
}

async function change({ width, height, data }: PageImage, edit: (picture: Sharp) => Sharp): Promise<PageImage> {
  const picture = sharp(data, { raw: { width, height, channels: 3 } });
  const result = await edit(picture).raw().toBuffer({ resolveWithObject: true });
  return { width: result.info.width, height: result.info.height, data: result.data };
}

const lines = (confidence: number, scale = 1, source: Line['source'] = 'ocr'): readonly Line[] =>
  Array.from({ length: ROWS }, (_, row) => ({
    text: '居民身份证',
    confidence,
    source,
    box: quadFromBounds({
      left: 28 * scale,
      top: (row * ROW + 6) * scale,
      right: WIDTH * scale - 20 * scale,
      bottom: (row * ROW + 34) * scale,
    }),
  }));

const codes = (image: PageImage, read: readonly Line[]) =>
  judgeQuality({ image, lines: read }).map((fault) => fault.code);

describe('judgeQuality', () => {
  test('finds nothing on a good page, however doubtful its reading', async () => {
    expect(codes(await paper(), lines(0.99))).toEqual([]);
    expect(codes(await paper(), lines(0.4))).toEqual([]);
  });

  test('finds blur, where the text could not be read surely', async () => {
    const blurred = await change(await paper(), (picture) => picture.blur(3));
    expect(codes(blurred, lines(0.5))).toEqual(['quality.blurred']);
    expect(codes(blurred, lines(0.95))).toEqual([]);
    expect(codes(blurred, lines(0.5, 1, 'text-layer'))).toEqual([]);
  });

  test('finds a dark photo', async () => {
    const dark = await paper((stroke, x, y) => (stroke ? 12 : 30) + ((x * 7 + y * 13) % 5));
    expect(codes(dark, lines(0.5))).toEqual(['quality.dark']);
    expect(codes(dark, lines(0.95))).toEqual([]);
  });

  test('finds text that is too small', async () => {
    const small = await change(await paper(), (picture) => picture.resize(WIDTH / 4));
    expect(codes(small, lines(0.5, 0.25))).toContain('quality.low-resolution');
    expect(codes(small, lines(0.95, 0.25))).toEqual([]);
  });

  test('finds a blown spot that breaks lines, and says where', async () => {
    const inSpot = (x: number, y: number) => x > 240 && x < 420 && y > 80 && y < 240;
    const glaring = await paper((stroke, x, y) => (inSpot(x, y) ? 255 : stroke ? 40 : 200));
    const broken = lines(0.6).map((line, row) =>
      row >= 2 && row <= 5
        ? { ...line, box: quadFromBounds({ left: 28, top: row * ROW + 6, right: 238, bottom: row * ROW + 34 }) }
        : line,
    );
    const [fault, ...others] = judgeQuality({ image: glaring, lines: broken });
    expect(others).toEqual([]);
    expect(fault!.code).toBe('quality.glare');
    expect(fault!.measured).toBeGreaterThan(fault!.threshold);
    expect(fault!.box[0][0]).toBeGreaterThan(220);
    expect(fault!.box[2][0]).toBeLessThan(440);
    // What is hidden cannot be doubted: the rest may be read surely.
    const sure = broken.map((line) => ({ ...line, confidence: 0.97 }));
    expect(codes(glaring, sure)).toEqual(['quality.glare']);
    expect(codes(glaring, lines(0.97))).toEqual([]);
    const onPanel = { ...sure[0]!, box: quadFromBounds({ left: 260, top: 120, right: 400, bottom: 150 }) };
    expect(codes(glaring, [...sure, onPanel])).toEqual([]);
  });

  test('finds lines that the edge of the picture cuts through', async () => {
    const cut = await change(await paper(), (picture) =>
      picture.extract({ left: 100, top: 0, width: 500, height: ROWS * ROW }),
    );
    const touching = lines(0.95).map((line, row) => ({
      ...line,
      box: quadFromBounds({ left: 0, top: row * ROW + 4, right: 480, bottom: row * ROW + 36 }),
    }));
    expect(codes(cut, touching)).toEqual(['quality.cropped']);
    expect(codes(await paper(), lines(0.95))).toEqual([]);
  });

  test('finds a night in which some lines go unseen', async () => {
    const night = await paper((stroke) => (stroke ? 3 : 11));
    expect(codes(night, lines(0.99))).toEqual(['quality.dark']);
    const dusk = await paper((stroke) => (stroke ? 8 : 30));
    expect(codes(dusk, lines(0.99))).toEqual([]);
  });

  /** The page on a dark desk, moved by so many pixels: what is off the picture is lost. */
  const onDesk = async (left: number): Promise<{ image: PageImage; read: readonly Line[] }> => {
    const { width, height, data } = await paper();
    const sheet = await sharp(data, { raw: { width, height, channels: 3 } })
      .png()
      .toBuffer();
    const desk = sharp({ create: { width: 900, height: 500, channels: 3, background: '#403020' } });
    const whole = await desk
      .composite([{ input: sheet, left: 150, top: 90 }])
      .png()
      .toBuffer();
    const image = await change(
      { width: 900, height: 500, data: await sharp(whole).removeAlpha().raw().toBuffer() },
      (picture) => picture.extract({ left: 150 + left, top: 0, width: 750 - left, height: 500 }),
    );
    const read = lines(0.98).map((line) => {
      const [[, top], , [right, bottom]] = line.box;
      return {
        ...line,
        box: quadFromBounds({ left: Math.max(1, 28 - left), top: top + 90, right: right - left, bottom: bottom + 90 }),
      };
    });
    return { image, read };
  };

  test('finds a paper that runs off one side of the picture, where text comes near it', async () => {
    const cut = await onDesk(24);
    expect(codes(cut.image, cut.read)).toEqual(['quality.cropped']);
    const whole = await onDesk(-60);
    expect(codes(whole.image, whole.read)).toEqual([]);
    const marginLeft = await onDesk(-2);
    expect(
      codes(
        marginLeft.image,
        marginLeft.read.map((line) => ({
          ...line,
          box: quadFromBounds({ left: 80, top: line.box[0][1], right: 500, bottom: line.box[2][1] }),
        })),
      ),
    ).toEqual([]);
  });

  test('judges a picture with next to no text as a whole', async () => {
    const blurred = await change(await paper(), (picture) => picture.blur(6));
    expect(codes(blurred, lines(0.5).slice(0, 2))).toEqual(['quality.blurred']);
    expect(codes(blurred, [])).toEqual(['quality.blurred']);
    expect(codes(await paper((stroke) => (stroke ? 2 : 9)), [])).toEqual(['quality.dark']);
    expect(codes(await paper(), [])).toEqual([]);
    expect(codes(await paper(() => 128), [])).toEqual([]);
  });

  /** A dark disc on the page; the lines that it strikes end there, with the last character read as surely as `last`. */
  const underDisc = async ([centre, down]: readonly [number, number], last: number) => {
    const radius = 90;
    const image = await paper((stroke, x, y) => (Math.hypot(x - centre, y - down) < radius ? 90 : stroke ? 40 : 200));
    const read = lines(0.97).map((line) => {
      const [[left, top], , [right, bottom]] = line.box;
      const reach = radius ** 2 - ((top + bottom) / 2 - down) ** 2;
      const end = reach > 0 ? Math.min(right, centre - Math.sqrt(reach)) : right;
      const characters = [...line.text].map((_, index, { length }) => ({
        confidence: reach > 0 && index === length - 1 ? last : 0.99,
        start: index / length,
        end: (index + 1) / length,
      }));
      return { ...line, box: quadFromBounds({ left, top, right: end, bottom }), characters };
    });
    return codes(image, read);
  };

  test('finds a finger that reaches over the edge onto the lines', async () => {
    expect(await underDisc([570, 250], 0.3)).toEqual(['quality.cropped']);
  });

  test('takes neither a photo on the paper nor lines that were read whole for covered ones', async () => {
    expect(await underDisc([400, 160], 0.3)).toEqual([]);
    expect(await underDisc([570, 250], 0.9)).toEqual([]);
  });
});
