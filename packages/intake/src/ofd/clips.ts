import type { Bounds } from '@yushen/contract';
import { apply, type Matrix, multiply, translation } from '../matrix';
import { childOf, childrenOf, type XmlElement } from '../xml/parse-xml';
import { matrixOf, numbersOf } from './numbers';
import { svgPathOf } from './svg-path';

/** A shape inside which an object is shown. */
export interface ClipArea {
  /** SVG path data. */
  readonly path: string;
  readonly toPage: Matrix;
}

/** The areas of one clip are shown together; of several clips, what lies in all of them (GB/T 33190-2016, 8.4). */
export type Clip = readonly ClipArea[];

/**
 * The clips of an object. An area that is made of letters, or whose path does not parse, shows nothing: what it would show is not known.
 *
 * @param inObject from the object's own coordinates to the page @param inBoundary from those of its boundary
 */
export function clipsOf(element: XmlElement, inObject: Matrix, inBoundary: Matrix): readonly Clip[] {
  const clips = childOf(element, 'Clips');
  const toPage = clips?.attributes.TransFlag === 'false' ? inBoundary : inObject;
  return childrenOf(clips, 'Clip').map((clip) =>
    childrenOf(clip, 'Area').flatMap((area): Clip => {
      const shape = childOf(area, 'Path');
      const path = svgPathOf(childOf(shape, 'AbbreviatedData')?.text ?? '');
      if (shape === undefined || path === '') return [];
      const [left = 0, top = 0] = numbersOf(shape.attributes.Boundary);
      const own = multiply(matrixOf(shape.attributes.CTM), translation(left, top));
      return [{ path, toPage: multiply(multiply(own, matrixOf(area.attributes.CTM)), toPage) }];
    }),
  );
}

/** The upright rectangle around path data, pixels of the page image; curves lie inside the rectangle around their points. */
export function boundsOfPath({ path, toPage }: ClipArea): Bounds {
  const numbers = numbersOf(path.replace(/[A-Z]/gu, ' '));
  const points = Array.from({ length: numbers.length >> 1 }, (_, at) =>
    apply(toPage, [numbers[2 * at]!, numbers[2 * at + 1]!]),
  );
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Is a place outside of what the clips show? */
export const isClippedAway = (clips: readonly Clip[], x: number, y: number): boolean =>
  clips.some(
    (clip) =>
      !clip.some((area) => {
        const { left, top, right, bottom } = boundsOfPath(area);
        return x >= left && x <= right && y >= top && y <= bottom;
      }),
  );
