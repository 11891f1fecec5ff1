import type { PageImage } from '@yushen/contract';
import { describe, expect, it } from 'vitest';
import { findRulings } from './find-rulings';

const [WIDTH, HEIGHT] = [900, 1200];

interface Drawing {
  level(y: number, from: number, to: number): void;
  upright(x: number, from: number, to: number): void;
}

/** A white page with lines two pixels thick, turned by `lean` radians. */
function page(draw: (pen: Drawing) => void, lean = 0): PageImage {
  const data = new Uint8Array(WIDTH * HEIGHT * 3).fill(250);
  const dot = (x: number, y: number): void => {
    for (const thick of [0, 1]) data.fill(60, ((y + thick) * WIDTH + x) * 3, ((y + thick) * WIDTH + x + 2) * 3);
  };
  draw({
    level: (y, from, to) => {
      for (let x = from; x <= to; x += 1) dot(Math.round(x - lean * y), Math.round(y + lean * x));
    },
    upright: (x, from, to) => {
      for (let y = from; y <= to; y += 1) dot(Math.round(x - lean * y), Math.round(y + lean * x));
    },
  });
  return { width: WIDTH, height: HEIGHT, data };
}

/** Three rows and two columns. */
const table = ({ level, upright }: Drawing): void => {
  for (const y of [200, 260, 320, 380]) level(y, 100, 700);
  for (const x of [100, 300, 700]) upright(x, 200, 380);
};

const isLevel = ([[x1, y1], [x2, y2]]: readonly [readonly [number, number], readonly [number, number]]): boolean =>
  Math.abs(x2 - x1) > Math.abs(y2 - y1);

describe('findRulings', () => {
  it.each([0, 0.02, -0.03])('finds the rulings of a table that leans by %s', (lean) => {
    const found = findRulings(page(table, lean));
    const [level, upright] = [found.filter(isLevel), found.filter((one) => !isLevel(one))];
    expect([level.length, upright.length]).toEqual([4, 3]);
    for (const [[from], [to]] of level) {
      expect(Math.abs(from - 100)).toBeLessThan(25);
      expect(Math.abs(to - 700)).toBeLessThan(25);
    }
  });

  it('mends a ruling that a fold parts', () => {
    const found = findRulings(
      page((pen) => {
        table(pen);
        pen.level(440, 100, 390);
        pen.level(440, 404, 700);
        for (const x of [100, 700]) pen.upright(x, 380, 440);
      }),
    );
    expect(found.filter(isLevel)).toHaveLength(5);
  });

  it('takes no underline for a ruling', () => {
    const found = findRulings(
      page((pen) => {
        table(pen);
        pen.level(600, 200, 500);
        pen.level(700, 200, 500);
        pen.upright(800, 590, 710);
      }),
    );
    expect(found.filter(isLevel)).toHaveLength(4);
  });

  it('finds nothing on an empty page', () => {
    expect(findRulings(page(() => {}))).toEqual([]);
  });
});
