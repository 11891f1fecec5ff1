import { boundsOf, type Quad, type SignatureState } from '@yushen/contract';
import { beginsWithSurname } from '@yushen/documents';
import type { PlacedPage } from './extract/document-pages';
import { type Piece, pieceBox } from './extract/piece';
import { CROPS, grow } from './reread';

/** What parts two names in a row of signatures. */
const NAME = /\p{Script=Han}+/gu;

/** The persons' names that a line reads as, each where it stands on the line. */
function namesIn({ line }: PlacedPage['layout']['lines'][number]): readonly { name: string; piece: Piece }[] {
  return [...line.text.matchAll(NAME)]
    .filter(([name]) => beginsWithSurname(name))
    .map((match) => {
      const from = Array.from(line.text.slice(0, match.index)).length;
      return { name: match[0], piece: { line, from, to: from + Array.from(match[0]).length } };
    });
}

/**
 * How many different names stand in a place to sign, each written by hand: so legible that they were read, and so close together that
 * their ink alone does not tell them apart.
 *
 * @param judge whether a part of the place is signed; a name in print is not
 */
export async function countSignedNames(
  { layout }: PlacedPage,
  box: Quad,
  judge: (box: Quad) => Promise<SignatureState>,
): Promise<number> {
  const place = boundsOf(box);
  const isInside = (quad: Quad): boolean => {
    const own = boundsOf(quad);
    const [x, y] = [(own.left + own.right) / 2, (own.top + own.bottom) / 2];
    return x > place.left && x < place.right && y > place.top && y < place.bottom;
  };
  const found = layout.lines
    .flatMap(namesIn)
    .map(({ name, piece }) => ({ name, box: pieceBox(piece) }))
    .filter((one) => isInside(one.box));
  const [crop] = CROPS;
  const states = await Promise.all(found.map((one) => judge(grow(one.box, crop))));
  return new Set(found.filter((_, index) => states[index] === 'signed').map(({ name }) => name)).size;
}
