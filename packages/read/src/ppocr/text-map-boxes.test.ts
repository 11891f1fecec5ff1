import { centreOf, heightOf, lengthOf, type Point, type Quad } from '@yushen/contract';
import { convexHull, cornersOf, minimumRectangle, type Rectangle } from '@yushen/marks/pixels';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TEXT_MAP_LIMITS, textMapBoxes } from './text-map-boxes';

const WIDTH = 200;
const HEIGHT = 120;

/** A probability map with these rectangles at the given probability. */
function mapOf(rectangles: readonly (Rectangle & { readonly probability: number })[]): Float32Array {
  const map = new Float32Array(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1)
      for (const { centre, length, thickness, angle, probability } of rectangles) {
        const [dx, dy] = [x + 0.5 - centre[0], y + 0.5 - centre[1]];
        const along = Math.abs(dx * Math.cos(angle) + dy * Math.sin(angle));
        const across = Math.abs(dy * Math.cos(angle) - dx * Math.sin(angle));
        if (along <= length / 2 && across <= thickness / 2) map[y * WIDTH + x] = probability;
      }
  return map;
}

const sides = (quad: Quad) => [lengthOf(quad), heightOf(quad)].sort((a, b) => b - a) as [number, number];

describe('boxes of a text map', () => {
  test('an upright line grows by area times ratio over perimeter on every side', () => {
    const map = mapOf([{ centre: [100, 60], length: 100, thickness: 20, angle: 0, probability: 0.9 }]);
    const [box] = textMapBoxes(map, WIDTH, HEIGHT);
    const distance = (100 * 20 * TEXT_MAP_LIMITS.grow) / (2 * (100 + 20));
    const [long, short] = sides(box!.quad);
    expect(long).toBeCloseTo(100 + 2 * distance, 1);
    expect(short).toBeCloseTo(20 + 2 * distance, 1);
    expect(box!.score).toBeCloseTo(0.9, 5);
  });

  test.each([-15, -5, 5, 15, 40])('a line at %i degrees keeps its angle', (degrees) => {
    const angle = (degrees * Math.PI) / 180;
    const [box] = textMapBoxes(
      mapOf([{ centre: [100, 60], length: 90, thickness: 14, angle, probability: 1 }]),
      WIDTH,
      HEIGHT,
    );
    const [a, b, c] = box!.quad;
    const [from, to]: [Point, Point] = lengthOf(box!.quad) > heightOf(box!.quad) ? [a, b] : [b, c];
    const found = Math.atan((to[1] - from[1]) / (to[0] - from[0]));
    expect(Math.abs(found - angle)).toBeLessThan(0.03);
    expect(centreOf(box!.quad)[0]).toBeCloseTo(100, 0);
  });

  test.each([1, -1])(
    'a bent line has the course of its middle, and a box no thicker than a straight one (%i)',
    (side) => {
      const course = (x: number) => 60 + side * 8 * Math.sin(((x - 20) / 160) * Math.PI) + 0.05 * (x - 100);
      const map = new Float32Array(WIDTH * HEIGHT);
      for (let x = 20; x < 180; x += 1)
        for (let y = 0; y < HEIGHT; y += 1) if (Math.abs(y + 0.5 - course(x + 0.5)) <= 5) map[y * WIDTH + x] = 0.9;
      const [box, ...more] = textMapBoxes(map, WIDTH, HEIGHT);
      expect(more).toEqual([]);
      const { quad, curve = [] } = box!;
      const distance = (160 * 10 * TEXT_MAP_LIMITS.grow) / (2 * (160 + 10));
      expect(heightOf(quad)).toBeCloseTo(10 + 2 * distance, 0);
      const [[x0, y0], [x1, y1]] = quad;
      for (const [step, below] of curve.entries()) {
        const place = step / (curve.length - 1);
        const x = x0 + place * (x1 - x0);
        const middle = y0 + place * (y1 - y0) + heightOf(quad) / 2 + below;
        if (x > 24 && x < 176) expect(Math.abs(middle - course(x))).toBeLessThan(1);
      }
    },
  );

  test('a straight line has no course of its own, at any angle', () => {
    for (const angle of [0, 0.1, 0.5, Math.PI / 2])
      expect(
        textMapBoxes(
          mapOf([{ centre: [100, 60], length: 100, thickness: 8, angle, probability: 1 }]),
          WIDTH,
          HEIGHT,
        )[0],
      ).not.toHaveProperty('curve');
  });

  test('doubtful and tiny patches are dropped, neighbours stay apart', () => {
    const boxes = textMapBoxes(
      mapOf([
        { centre: [50, 30], length: 60, thickness: 12, angle: 0, probability: 0.4 },
        { centre: [150, 30], length: 40, thickness: 2, angle: 0, probability: 1 },
        { centre: [50, 80], length: 60, thickness: 12, angle: 0, probability: 1 },
        { centre: [130, 80], length: 60, thickness: 12, angle: 0, probability: 1 },
      ]),
      WIDTH,
      HEIGHT,
    );
    expect(boxes.map(({ quad }) => Math.round(centreOf(quad)[0]))).toEqual([50, 130]);
  });
});

const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })), {
  minLength: 3,
  maxLength: 30,
});

test('the least rectangle holds every point and is no larger than the upright one', () => {
  fc.assert(
    fc.property(points, (some) => {
      const rectangle = minimumRectangle(some);
      const [origin, along, , down] = cornersOf(rectangle);
      for (const [x, y] of convexHull(some)) {
        const [dx, dy] = [x - origin[0], y - origin[1]];
        const u = dx * (along[0] - origin[0]) + dy * (along[1] - origin[1]);
        const v = dx * (down[0] - origin[0]) + dy * (down[1] - origin[1]);
        expect(u).toBeGreaterThanOrEqual(-1e-6);
        expect(u).toBeLessThanOrEqual(rectangle.length ** 2 + 1e-6);
        expect(v).toBeGreaterThanOrEqual(-1e-6);
        expect(v).toBeLessThanOrEqual(rectangle.thickness ** 2 + 1e-6);
      }
      const xs = some.map(([x]) => x);
      const ys = some.map(([, y]) => y);
      const upright = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
      expect(rectangle.length * rectangle.thickness).toBeLessThanOrEqual(upright + 1e-6);
    }),
  );
});
