import { median } from '../../pixels/median';

/** The straight line that most points lie on (Theil and Sen): the median of all slopes, at the median height. */
export function medianLine(points: readonly (readonly [x: number, y: number])[]): (x: number) => number {
  const slopes = points.flatMap(([x0, y0], index) =>
    points.slice(index + 1).flatMap(([x1, y1]) => (x1 === x0 ? [] : [(y1 - y0) / (x1 - x0)])),
  );
  const slope = median(slopes);
  const height = median(points.map(([x, y]) => y - slope * x));
  return (x) => height + slope * x;
}
