import { expect, test } from 'vitest';
import type { InkMap } from '../../ink/ink-map';
import { nameArc } from './name-arc';
import { textBand } from './text-band';

const SEAL = { x: 120, y: 120, radiusX: 110, radiusY: 110, angle: 0 };
const DEGREE = Math.PI / 180;

/** A ring, letters from share .64 to .86 of the radius but for 60 degrees at its foot, and the seal's number outside in that gap. */
function seal(number: boolean): InkMap {
  const data = new Uint8Array(240 * 240);
  for (let y = 0; y < 240; y += 1)
    for (let x = 0; x < 240; x += 1) {
      const share = Math.hypot(x - 120, y - 120) / 110;
      const fromFoot = Math.abs(Math.atan2(x - 120, y - 120)) / DEGREE;
      const isLetter = share > 0.64 && share < 0.86 && fromFoot > 30 && fromFoot % 12 < 8;
      const isNumber = number && share > 0.85 && share < 0.9 && fromFoot < 32;
      if (Math.abs(share - 1) < 0.02 || isLetter || isNumber) data[y * 240 + x] = 255;
    }
  return { width: 240, height: 240, data };
}

test.each([false, true])(
  'a name ends at the gap at the foot, also where the seal’s number stands in it: %s',
  (number) => {
    const map = seal(number);
    const arc = nameArc(map, SEAL, 70);
    expect(arc?.sweep).toBeGreaterThan(290 * DEGREE);
    expect(arc?.sweep).toBeLessThan(330 * DEGREE);
    const [from, to] = textBand(map, SEAL, arc!, 70) ?? [0, 0];
    expect(Math.abs(from - 0.61)).toBeLessThan(0.04);
    expect(Math.abs(to - 0.89)).toBeLessThan(0.04);
  },
);
