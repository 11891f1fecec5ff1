import { type PageImage, type Quad, quadFromBounds, type Ruling } from '@yushen/contract';
import { describe, expect, test } from 'vitest';
import { blankImage } from '../../pixels/raster';
import { seededRandom } from '../../testing/seeded-random';
import { findAlterations } from './find-alterations';

type Colour = readonly [red: number, green: number, blue: number];
const INK: Colour = [38, 38, 42];
const PAPER: Colour = [244, 242, 236];
/** Letters stand so far apart, px, and are so high. */
const PITCH = 30;
const SIDE = 24;

/** Grainy paper with values of square letters on it, which a test draws on. */
function paper(width = 520, height = 200, ground: Colour = PAPER) {
  const random = seededRandom(3);
  const image = blankImage(width, height);
  const dot = (x: number, y: number, colour: Colour): void => {
    if (x >= 0 && y >= 0 && x < width && y < height)
      image.data.set(colour, (Math.round(y) * width + Math.round(x)) * 3);
  };
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const grain = 5 * (random() - 0.5);
      dot(x, y, [ground[0] + grain, ground[1] + grain, ground[2] + grain]);
    }
  const fill = (left: number, top: number, right: number, bottom: number, colour: Colour = INK): void => {
    for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) dot(x, y, colour);
  };
  /** A pen's line through points, as thick as it is. */
  const pen = (points: readonly (readonly [number, number])[], colour: Colour = INK, thick = 3): void => {
    points.slice(1).forEach(([x1, y1], index) => {
      const [x0, y0] = points[index]!;
      const steps = Math.ceil(2 * Math.hypot(x1 - x0, y1 - y0));
      for (let step = 0; step <= steps; step += 1) {
        const [x, y] = [x0 + ((x1 - x0) * step) / steps, y0 + ((y1 - y0) * step) / steps].map(Math.round) as [
          number,
          number,
        ];
        fill(x, y - (thick >> 1), x + 2, y - (thick >> 1) + thick, colour);
      }
    });
  };
  /** A word of `count` letters: a frame, a bar across and one down, as 田 and 王 have them; where it stands. */
  const word = (count: number, left = 60, top = 80, ink: Colour = INK): Quad => {
    for (let letter = 0; letter < count; letter += 1) {
      const x = left + letter * PITCH;
      for (const row of [0, 11, 21]) fill(x, top + row, x + SIDE, top + row + 3, ink);
      for (const column of letter % 2 === 0 ? [0, 11, 21] : [11])
        fill(x + column, top, x + column + 3, top + SIDE, ink);
    }
    return quadFromBounds({ left, top: top - 3, right: left + count * PITCH - PITCH + SIDE, bottom: top + SIDE + 3 });
  };
  return { image: image as PageImage, fill, pen, word };
}

const waves = (left: number, right: number, middle: number, swing: number): [number, number][] =>
  Array.from({ length: right - left }, (_, x) => [left + x, middle + swing * Math.sin(x / 5)]);
const judged = (
  { image }: { readonly image: PageImage },
  value: Quad,
  seals: readonly Quad[] = [],
  rulings: readonly Ruling[] = [],
) => findAlterations(image, [value], seals, rulings)[0];

describe('a value with a pen’s line through it', () => {
  test.each([
    [
      'straight',
      [
        [
          [52, 94],
          [332, 90],
        ],
      ],
      INK,
    ],
    [
      'aslant and red',
      [
        [
          [50, 84],
          [334, 102],
        ],
      ],
      [196, 40, 40],
    ],
    ['wavy and blue', [waves(54, 330, 92, 5)], [40, 70, 180]],
    [
      'double',
      [
        [
          [56, 88],
          [330, 87],
        ],
        [
          [56, 97],
          [330, 98],
        ],
      ],
      INK,
    ],
    [
      'a cross',
      [
        [
          [54, 78],
          [330, 106],
        ],
        [
          [330, 78],
          [54, 106],
        ],
      ],
      INK,
    ],
    [
      'thin and grey',
      [
        [
          [56, 93],
          [328, 93],
        ],
      ],
      [100, 100, 104],
    ],
  ] as const)('is struck: %s', (_, strokes, colour) => {
    const page = paper();
    const value = page.word(9);
    expect(judged(page, value)).toBe('none');
    for (const points of strokes) page.pen(points as readonly (readonly [number, number])[], colour);
    expect(judged(page, value)).toBe('struck');
  });

  test('is known on one letter by its ends', () => {
    const page = paper();
    const value = page.word(1);
    expect(judged(page, value)).toBe('none');
    page.pen([
      [46, 92],
      [98, 93],
    ]);
    expect(judged(page, value)).toBe('struck');
  });
});

describe('no line through a value is', () => {
  test('one under it, nor the ruling that it hangs on', () => {
    const page = paper();
    const value = page.word(9);
    page.fill(40, 103, 350, 106);
    expect(judged(page, value)).toBe('none');
    page.fill(10, 97, 500, 99);
    expect(judged(page, value)).toBe('none');
  });

  test('a rule of a table above or below, or beside it', () => {
    const page = paper();
    const value = page.word(9);
    page.fill(0, 74, 520, 77);
    page.fill(0, 109, 520, 112);
    page.fill(50, 74, 53, 112);
    expect(judged(page, value)).toBe('none');
  });

  test('a table’s line on which print stands that missed its place; a pen’s beside it is', () => {
    const page = paper();
    const value = page.word(5, 160);
    page.fill(0, 89, 520, 92);
    const ruling: Ruling = [
      [0, 90],
      [519, 90],
    ];
    expect(judged(page, value, [], [ruling])).toBe('none');
    const cell: Ruling = [
      [150, 90],
      [320, 90],
    ];
    expect(judged(page, value, [], [cell])).toBe('struck');
    page.pen([
      [150, 78],
      [314, 106],
    ]);
    expect(judged(page, value, [], [ruling])).toBe('struck');
  });

  test('a seal’s ink over it', () => {
    const page = paper();
    const value = page.word(9);
    page.fill(150, 40, 240, 140, [214, 60, 60]);
    page.pen(
      [
        [40, 90],
        [350, 90],
      ],
      [214, 60, 60],
      5,
    );
    const seal = quadFromBounds({ left: 40, top: 30, right: 350, bottom: 150 });
    expect(judged(page, value, [seal])).toBe('none');
  });

  test('a marker’s colour behind it', () => {
    const page = paper();
    page.fill(52, 76, 332, 108, [250, 236, 90]);
    expect(judged(page, page.word(9))).toBe('none');
  });

  test('the ground of letters that are lighter than it', () => {
    const page = paper(520, 200, [150, 40, 44]);
    expect(judged(page, page.word(9, 60, 80, [240, 236, 230]))).toBe('none');
  });
});

test('a value with no extent, or beyond the page, is none', () => {
  const page = paper();
  const nowhere = quadFromBounds({ left: 10, top: 10, right: 10, bottom: 10 });
  const beyond = quadFromBounds({ left: 900, top: 900, right: 1000, bottom: 930 });
  expect(findAlterations(page.image, [nowhere, beyond], [], [])).toEqual(['none', 'none']);
});

describe('a value on a patch', () => {
  test.each([
    ['correction fluid', [254, 254, 252]],
    ['a slip of darker paper', [232, 229, 222]],
    ['a slip of another tint', [246, 238, 222]],
  ] as const)('is patched: %s', (_, ground) => {
    const page = paper();
    page.fill(50, 72, 338, 113, ground);
    expect(judged(page, page.word(9))).toBe('patched');
  });

  test('is known by three sides where the fourth meets a rule', () => {
    const page = paper(520, 200, [226, 224, 218]);
    page.fill(50, 72, 338, 118, [252, 252, 250]);
    const value = page.word(9);
    page.fill(0, 110, 520, 120);
    expect(judged(page, value)).toBe('patched');
  });
});

describe('no patch is', () => {
  test('a row that a form shades, whatever its cells', () => {
    const page = paper();
    page.fill(0, 72, 520, 113, [226, 226, 226]);
    page.fill(50, 72, 52, 113);
    page.fill(338, 72, 340, 113);
    expect(judged(page, page.word(9))).toBe('none');
  });

  test('light that falls off', () => {
    const page = paper();
    const { data, width } = page.image;
    for (let at = 0; at < data.length; at += 1) data[at] = data[at]! * (1 - (Math.floor(at / 3) % width) / 1500);
    expect(judged(page, page.word(9))).toBe('none');
  });

  test('a frame around a value on the page’s own paper', () => {
    const page = paper();
    page.fill(50, 72, 338, 74);
    page.fill(50, 111, 338, 113);
    page.fill(50, 72, 52, 113);
    page.fill(336, 72, 338, 113);
    expect(judged(page, page.word(9))).toBe('none');
  });
});
