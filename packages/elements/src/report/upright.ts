import type { Quad } from '@yushen/contract';

/** Quarter turns by which text runs clockwise from level: 1 downwards, 2 upside down, 3 upwards. */
export type Turns = 0 | 1 | 2 | 3;

export const turnsFrom = (number: number): Turns => (((Math.round(number) % 4) + 4) % 4) as Turns;

/** How the text in a box runs: its first two corners are where it begins and ends. */
export const turnsOf = ([[x, y], [right, below]]: Quad): Turns =>
  turnsFrom(Math.atan2(below - y, right - x) / (Math.PI / 2));

/** How most of a page's text runs, by the length of its boxes. A page without any stands as it is. */
export function turnsOfPage(boxes: readonly Quad[]): Turns {
  const lengths: [number, number, number, number] = [0, 0, 0, 0];
  for (const box of boxes) {
    const [[x, y], [right, below]] = box;
    lengths[turnsOf(box)] += Math.hypot(right - x, below - y);
  }
  return turnsFrom(lengths.indexOf(Math.max(...lengths)));
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a picture once it stands upright. */
export const uprightSize = ({ width, height }: Size, turns: Turns): Size =>
  turns % 2 === 0 ? { width, height } : { width: height, height: width };

/** Where a point of the picture lies once it stands upright. */
export function uprightPoint(
  [x, y]: readonly [number, number],
  { width, height }: Size,
  turns: Turns,
): [number, number] {
  switch (turns) {
    case 0:
      return [x, y];
    case 1:
      return [y, width - x];
    case 2:
      return [width - x, height - y];
    case 3:
      return [height - y, x];
  }
}

/** What sets a picture of this size upright, about its top left corner, as a CSS transform. */
export function uprightTransform(size: Size, turns: Turns): string {
  const [x, y] = uprightPoint([0, 0], size, turns);
  return turns === 0 ? 'none' : `translate(${x}px, ${y}px) rotate(${-90 * turns}deg)`;
}
