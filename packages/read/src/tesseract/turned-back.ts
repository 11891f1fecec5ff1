import type { PageImage, Point, Quad, Rotation } from '@yushen/contract';

/** A quad of the upright page, enlarged `times`, on the page as it lies, its content turned clockwise by `rotation`. */
export function turnedBack(quad: Quad, rotation: Rotation, { width, height }: PageImage, times: number): Quad {
  const back = (point: Point): Point => {
    const [x, y] = [point[0] / times, point[1] / times];
    if (rotation === 90) return [width - y, x];
    if (rotation === 180) return [width - x, height - y];
    if (rotation === 270) return [y, height - x];
    return [x, y];
  };
  return [back(quad[0]), back(quad[1]), back(quad[2]), back(quad[3])];
}
