import { expect, test } from 'vitest';
import type { InkMap } from '../../ink/ink-map';
import { lineInk, looksLikeSeal } from './ring-profile';

const SEAL = { x: 60, y: 60, radiusX: 46, radiusY: 46, angle: 0 };

/** A ring, and twelve letters within it as strokes that fade further than the ring does. */
function copied(line: number, letters: number): InkMap {
  const data = new Uint8Array(120 * 120);
  for (let y = 0; y < 120; y += 1)
    for (let x = 0; x < 120; x += 1) {
      const distance = Math.hypot(x - 60, y - 60);
      const turn = (Math.atan2(y - 60, x - 60) / (2 * Math.PI) + 1) * 12;
      if (Math.abs(distance - 46) < 1.5) data[y * 120 + x] = line;
      else if (distance > 28 && distance < 38 && turn % 1 < 0.4) data[y * 120 + x] = letters;
    }
  return { width: 120, height: 120, data };
}

test('the line’s own ink is measured, whatever the letters', () => {
  expect(lineInk(copied(105, 60), SEAL)).toBe(105);
  expect(lineInk(copied(0, 60), SEAL)).toBe(0);
});

test('a faint copy is a seal by its own ink, not by that of a full one', () => {
  const faint = copied(105, 60);
  expect(looksLikeSeal(faint, SEAL, 80)).toBe(false);
  expect(looksLikeSeal(faint, SEAL, lineInk(faint, SEAL) / 2)).toBe(true);
});

test('a faint ring without writing is none', () => {
  const bare = copied(105, 0);
  expect(looksLikeSeal(bare, SEAL, lineInk(bare, SEAL) / 2)).toBe(false);
});
