import { type Bounds, boundsOf, heightOf, type Line, type PageImage, type Quad } from '@yushen/contract';

/** Behind a value ink is looked for as far as one more letter reaches, heights of its line. */
const REACH = 1;
/** … from where its last letter's own ink has ended, and within the line: an underline runs below, a frame around. */
const [APART, MARGIN] = [0.08, 0.18] as const;
/** Ink is darker than the ground by this much, 0..255; red ink is a seal's, which may lie anywhere. */
const [DARKER, RED] = [70, 14] as const;
/** The least ink of a letter: so many of the line's height high and wide. A rule down the page goes on above and below the line. */
const MIN = { high: 0.4, wide: 0.1 } as const;

/** The places right before and right behind a value on its line, where nothing else of the text layer stands. */
export function placesBeside(box: Quad, lines: readonly Line[]): readonly Bounds[] {
  const { left, top, right, bottom } = boundsOf(box);
  const height = heightOf(box);
  if (bottom - top > 1.5 * height) return [];
  const others = lines.map((line) => boundsOf(line.box)).filter((own) => own.top < bottom && own.bottom > top);
  const inner = { top: top + MARGIN * height, bottom: bottom - MARGIN * height };
  const isFree = ({ left: from, right: to }: Pick<Bounds, 'left' | 'right'>): boolean =>
    !others.some((own) => own.left < to && own.right > from);
  return [
    { ...inner, left: right + APART * height, right: right + REACH * height },
    { ...inner, left: left - REACH * height, right: left - APART * height },
  ].filter(isFree);
}

/** Does ink of a letter's size stand in a place? */
export function hasStrayInk({ width, height, data }: PageImage, place: Bounds): boolean {
  const [left, right] = [Math.max(0, Math.ceil(place.left)), Math.min(width, Math.floor(place.right))];
  const [top, bottom] = [Math.max(0, Math.ceil(place.top)), Math.min(height, Math.floor(place.bottom))];
  if (right - left < 2 || bottom - top < 4) return false;
  const tall = bottom - top;
  const lightness = (x: number, y: number): number => {
    const at = 3 * (y * width + x);
    return (data[at]! + 2 * data[at + 1]! + data[at + 2]!) / 4;
  };
  const isInk = (x: number, y: number, ground: number): boolean => {
    const at = 3 * (y * width + x);
    return ground - lightness(x, y) > DARKER && data[at]! - Math.max(data[at + 1]!, data[at + 2]!) < RED;
  };
  let ground = 0;
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) ground = Math.max(ground, lightness(x, y));
  let [first, last, head, foot] = [right, left, bottom, top];
  for (let x = left; x < right; x++) {
    const [above, below] = [Math.max(0, top - tall), Math.min(height - 1, bottom + tall)];
    // A rule down the page is ink in the whole column, beyond the line too.
    if (isInk(x, above, ground) && isInk(x, below, ground)) continue;
    for (let y = top; y < bottom; y++)
      if (isInk(x, y, ground)) {
        [first, last] = [Math.min(first, x), Math.max(last, x)];
        [head, foot] = [Math.min(head, y), Math.max(foot, y)];
      }
  }
  return last - first + 1 >= MIN.wide * tall && foot - head + 1 >= MIN.high * tall;
}
