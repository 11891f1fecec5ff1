import { boundsOf, type FieldReading, type Line, type Quad, type SignatureState } from '@yushen/contract';
import { beginsWithSurname, type DocumentDefinition } from '@yushen/documents';
import type { PlacedPage } from '../extract/document-pages';
import { pieceBox } from '../extract/piece';
import { takesPersons } from '../extract/value-kinds';
import { CROPS, grow } from '../reread/reread';

/** Of a field of persons and organisations, what is so short is a person's; a point parts the names of minorities. */
const PERSON = /^\p{Script=Han}{2,4}$|·/u;

/** The persons whom a document names, by the values of its fields. In a field of persons a rare surname (望, 第五) is one too. */
export const personsNamed = (
  { fields: specs }: Pick<DocumentDefinition, 'fields'>,
  fields: Readonly<Record<string, FieldReading>>,
): readonly string[] => [
  ...new Set(
    Object.entries(fields).flatMap(([name, { value }]) => {
      const isOfPersons = takesPersons(specs[name]?.format ?? (() => undefined));
      return value.split('、').filter((one) => beginsWithSurname(one) || (isOfPersons && PERSON.test(one)));
    }),
  ),
];

/** A letter of a written name may be read for another, where two or more others are right. */
const SLIPS = (name: string): number => (Array.from(name).length > 2 ? 1 : 0);

/** Where a name stands in a line's letters, from which to which. */
function standsAt(letters: readonly string[], name: string): readonly [number, number] | undefined {
  const own = Array.from(name);
  const start = letters.findIndex(
    (_, at) =>
      at + own.length <= letters.length &&
      own.filter((letter, index) => letters[at + index] !== letter).length <= SLIPS(name),
  );
  return start < 0 ? undefined : [start, start + own.length];
}

/**
 * How many of a document's persons are written by hand in a place to sign, so legible that they can be read: where they stand so close
 * together that their ink alone does not tell them apart.
 *
 * @param boxes the parts of the place: right of its label and below it
 * @param judge whether a part of the place is signed; a name in print is not
 */
export async function countSignedNames(
  { layout }: PlacedPage,
  boxes: readonly Quad[],
  names: readonly string[],
  judge: (box: Quad) => Promise<SignatureState>,
): Promise<number> {
  const isInside = insideAny(boxes);
  const written = layout.lines.map(({ line }) => ({ line, letters: Array.from(line.text) }));
  const signed = await Promise.all(
    names.map(async (name) => {
      const own = written
        .flatMap(({ line, letters }) => {
          const at = standsAt(letters, name);
          return at === undefined ? [] : [pieceBox({ line, from: at[0], to: at[1] })];
        })
        .filter(isInside);
      const states = await Promise.all(own.map((one) => judge(grow(one, CROPS[0]))));
      return states.includes('signed');
    }),
  );
  return signed.filter(Boolean).length;
}

/** Whether a quad's middle lies in one of some boxes. */
function insideAny(boxes: readonly Quad[]): (quad: Quad) => boolean {
  const places = boxes.map((box) => boundsOf(box));
  return (quad) => {
    const own = boundsOf(quad);
    const [x, y] = [(own.left + own.right) / 2, (own.top + own.bottom) / 2];
    return places.some(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom);
  };
}

/** A written letter read less surely may be any. */
const SURELY_READ = 0.95;

/** What people write in a place to sign that is no name. */
const NO_NAMES = new Set(['同意', '属实', '情况属实', '已阅', '无异议', '不同意']);

/**
 * The names, or words that are none, that are written by hand in a place to sign so legibly that each letter was surely read.
 *
 * @param lines what was read on the page
 * @param names the persons whom the document names
 * @param judge whether a part of the place is signed; a name in print is not
 */
export async function wordsWritten(
  lines: readonly Line[],
  boxes: readonly Quad[],
  names: readonly string[],
  judge: (box: Quad) => Promise<SignatureState>,
): Promise<readonly string[]> {
  const isInside = insideAny(boxes);
  const words = lines.flatMap((line) => {
    const letters = Array.from(line.text);
    const isOwn = letters.map(
      (letter, at) => /\p{Script=Han}/u.test(letter) && isInside(pieceBox({ line, from: at, to: at + 1 })),
    );
    return runsOf(isOwn)
      .map(([from, to]) => ({ word: letters.slice(from, to).join(''), piece: { line, from, to } }))
      .filter(({ word }) => NO_NAMES.has(word) || names.includes(word) || isNamed(word))
      .filter(({ piece: { from, to } }) =>
        letters
          .slice(from, to)
          .every((_, at) => (line.characters?.[from + at]?.confidence ?? line.confidence) >= SURELY_READ),
      );
  });
  const states = await Promise.all(words.map(({ piece }) => judge(grow(pieceBox(piece), CROPS[0]))));
  return words.filter((_, index) => states[index] === 'signed').map(({ word }) => word);
}

const isNamed = (word: string): boolean => word.length >= 2 && word.length <= 4 && beginsWithSurname(word);

/** Where runs of what holds begin and end. */
function runsOf(holds: readonly boolean[]): readonly (readonly [number, number])[] {
  return holds.flatMap((one, at): [number, number][] => {
    if (!one || holds[at - 1] === true) return [];
    const end = holds.indexOf(false, at);
    return [[at, end < 0 ? holds.length : end]];
  });
}
