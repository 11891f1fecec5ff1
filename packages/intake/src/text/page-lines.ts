import type { Line, PageImage, Point, Quad } from '@yushen/contract';
import { CHANNELS, unpaintedPageImage } from '../page-image';
import type { Glyph } from './glyph';
import { rulesOn } from './rules-on';
import { type Sight, textLines } from './text-lines';

/** Which way most of a page's text runs, degrees clockwise. */
type Direction = 0 | 90 | 180 | 270;

/**
 * A page's lines from the top of its text to the bottom. A page that lies on its side or head, as `/Rotate` leaves it, is laid out upright
 * first: cells, columns and strokes through text are the same there, and what stands above stays above. Places stay the page's own.
 */
export function pageLines(glyphs: readonly Glyph[], image: PageImage, sight: Sight): readonly Line[] {
  const direction = mainDirection(glyphs);
  if (direction === 0) return textLines(glyphs, rulesOn(image), { ...sight, image });
  const upright = uprightPlaces(direction, image);
  const own = new Map(glyphs.map((glyph) => [upright.glyph(glyph), glyph]));
  const turned = turnedImage(image, upright);
  const lines = textLines([...own.keys()], rulesOn(turned), {
    doubtful: new Set([...own].flatMap(([glyph, original]) => (sight.doubtful.has(original) ? [glyph] : []))),
    image: turned,
    isUnwitnessed: (glyph) => sight.isUnwitnessed(glyph),
  });
  return lines.map((line) => ({ ...line, box: line.box.map(upright.back) as unknown as Quad }));
}

/** More than half of the characters run this way. */
function mainDirection(glyphs: readonly Glyph[]): Direction {
  const main = ([90, 180, 270] as const).find(
    (candidate) => glyphs.filter(({ direction }) => direction === candidate).length > glyphs.length / 2,
  );
  return main ?? 0;
}

interface Upright {
  readonly width: number;
  readonly height: number;
  /** From a place on the upright page to the page's own. */
  back(point: Point): Point;
  glyph(glyph: Glyph): Glyph;
}

function uprightPlaces(turn: Exclude<Direction, 0>, { width, height }: PageImage): Upright {
  const there: Readonly<Record<typeof turn, (point: Point) => Point>> = {
    90: ([x, y]) => [y, width - x],
    180: ([x, y]) => [width - x, height - y],
    270: ([x, y]) => [height - y, x],
  };
  const back: typeof there = {
    90: ([x, y]) => [width - y, x],
    180: ([x, y]) => [width - x, height - y],
    270: ([x, y]) => [y, height - x],
  };
  const onSide = turn !== 180;
  return {
    width: onSide ? height : width,
    height: onSide ? width : height,
    back: back[turn],
    glyph: (glyph) => {
      const { left, top, right, bottom } = glyph.box;
      const [[a, b], [c, d]] = [there[turn]([left, top]), there[turn]([right, bottom])];
      return {
        ...glyph,
        box: { left: Math.min(a, c), top: Math.min(b, d), right: Math.max(a, c), bottom: Math.max(b, d) },
        origin: there[turn](glyph.origin),
        direction: (glyph.direction + 360 - turn) % 360,
      };
    },
  };
}

function turnedImage(image: PageImage, { width, height, back }: Upright): PageImage {
  const turned = unpaintedPageImage(width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [fromX, fromY] = back([x + 0.5, y + 0.5]);
      const from = (Math.floor(fromY) * image.width + Math.floor(fromX)) * CHANNELS;
      const to = (y * width + x) * CHANNELS;
      for (let channel = 0; channel < CHANNELS; channel++) turned.data[to + channel] = image.data[from + channel]!;
    }
  return turned;
}
