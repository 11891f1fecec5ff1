import { boundsOf, type Quad, type SignatureState } from '@yushen/contract';
import { beginsWithSurname } from '@yushen/documents';
import type { PlacedPage } from '../extract/document-pages';
import { CROPS, grow } from '../reread/reread';

/** Text read with less confidence than this may be a hand's. */
const PRINT_SURE = 0.85;
/** How far above the place to sign a name may stand that belongs to it, in heights of the name. */
const ABOVE = 1.5;

const centre = (quad: Quad): readonly [number, number] => {
  const { left, right, top, bottom } = boundsOf(quad);
  return [(left + right) / 2, (top + bottom) / 2];
};

function isInside(quad: Quad, box: Quad): boolean {
  const [x, y] = centre(quad);
  const { left, right, top, bottom } = boundsOf(box);
  return x > left && x < right && y > top && y < bottom;
}

/** A line that is a name alone, or that no print is read like. */
function mayBeHand({ text, confidence }: PlacedPage['layout']['lines'][number]['line']): boolean {
  const letters = text.replace(/[^\p{Script=Han}]/gu, '');
  return beginsWithSurname(letters) || (confidence < PRINT_SURE && letters.length >= 2);
}

/**
 * Whether somebody's name stands below an empty place to sign, where no place was expected: beside a seal, in a list of those who sign, under
 * the name of an organisation. Then nobody can say that it was left unsigned.
 *
 * @param places all boxes of all places to sign on the page: who signs there signs for that place
 */
export async function isSignedApart(
  { layout }: PlacedPage,
  own: readonly Quad[],
  places: readonly Quad[],
  judge: (box: Quad) => Promise<SignatureState>,
): Promise<boolean> {
  const top = Math.min(...own.map((box) => boundsOf(box).top));
  const names = layout.lines
    .filter(({ line, height }) => mayBeHand(line) && centre(line.box)[1] > top - ABOVE * height)
    .filter(({ line }) => !places.some((box) => isInside(line.box, box)));
  const states = await Promise.all(names.map(({ line }) => judge(grow(line.box, CROPS[0]))));
  return states.includes('signed');
}
