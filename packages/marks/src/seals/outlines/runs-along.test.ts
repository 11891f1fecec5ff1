import { expect, test } from 'vitest';
import { edgesOf } from './edges';
import { runsAlong } from './runs-along';

const ELLIPSE = { x: 100, y: 80, radiusX: 60, radiusY: 45, angle: 0.3 };

/** Ink on the ellipse over a share of it, and short strokes across it over the rest. */
function drawn(share: number) {
  const [width, height] = [200, 160];
  const data = new Uint8Array(width * height);
  const ink = (turn: number, out: number) => {
    const [along, across] = [out * 60 * Math.cos(turn), out * 45 * Math.sin(turn)];
    const x = Math.round(100 + along * Math.cos(0.3) - across * Math.sin(0.3));
    const y = Math.round(80 + along * Math.sin(0.3) + across * Math.cos(0.3));
    for (let row = y - 1; row <= y + 1; row += 1) data.fill(220, row * width + x - 1, row * width + x + 2);
  };
  for (let step = 0; step < 720; step += 1) {
    const turn = (step * Math.PI) / 360;
    if (step < share * 720) ink(turn, 1);
    else if (step % 24 === 0) for (let out = 0.8; out < 1.2; out += 0.01) ink(turn, out);
  }
  return edgesOf({ width, height, data });
}

test('a ring, also one of which a quarter is missing', () => {
  expect(runsAlong(drawn(1), ELLIPSE)).toBe(true);
  expect(runsAlong(drawn(0.75), ELLIPSE)).toBe(true);
});

test('strokes across a ring are none', () => {
  expect(runsAlong(drawn(0), ELLIPSE)).toBe(false);
  expect(runsAlong(drawn(0.4), ELLIPSE)).toBe(false);
});
