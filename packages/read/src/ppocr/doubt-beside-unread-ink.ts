import type { CharacterReading, PageImage } from '@yushen/contract';
import { DOUBTED } from './doubted';

/** Above and below these shares of a line's height lie rulings, underlines and its neighbours. */
const MIDDLE = { from: 0.2, to: 0.8 } as const;
/** A column has ink where this share of the line's height is dark in it. */
const COLUMN_INK = 1 / 16;
/**
 * So wide is ink that is no speck or ruling, as a share of the line's height. Of 128 rendered name lines read rightly and
 * surely none has as much outside its characters, of 4 that lost a character all have; at a quarter one of them is missed.
 */
const UNREAD_WIDTH = 1 / 8;
/** Paper and print differ by at least this much, 0..255: less is a stain. */
const MIN_CONTRAST = 40;
const CHANNELS = 3;

/**
 * A letter that the recogniser dropped leaves its ink in no character's place: what is read on either side of it is then no
 * longer sure, for the text there is not whole. Red ink, which a seal leaves, is not seen.
 *
 * @param characters with their places, as shares 0..1 of the line, in order
 */
export function doubtBesideUnreadInk(
  line: PageImage,
  characters: readonly CharacterReading[],
): readonly CharacterReading[] {
  const ink = inkColumns(line);
  const least = UNREAD_WIDTH * line.height;
  const column = (share: number) => Math.round(share * line.width);
  const isUnread = (from: number, to: number): boolean =>
    ink.slice(from, Math.max(from, to)).reduce((sum, has) => sum + has, 0) >= least;
  const gaps = Array.from({ length: characters.length + 1 }, (_, index) =>
    isUnread(column(characters[index - 1]?.end ?? 0), column(characters[index]?.start ?? 1)),
  );
  return characters.map((character, index) =>
    gaps[index] || gaps[index + 1] ? { ...character, confidence: Math.min(character.confidence, DOUBTED) } : character,
  );
}

/** 1 for each column with ink, seen through a red glass. */
function inkColumns({ data, width, height }: PageImage): Uint8Array {
  const [top, bottom] = [Math.round(MIDDLE.from * height), Math.round(MIDDLE.to * height)];
  const { paper, print } = shadesOf(data);
  const has = new Uint8Array(width);
  if (paper - print < MIN_CONTRAST) return has;
  const dark = (paper + print) / 2;
  for (let x = 0; x < width; x += 1) {
    let count = 0;
    for (let y = top; y < bottom; y += 1) if (data[(y * width + x) * CHANNELS]! < dark) count += 1;
    has[x] = count >= COLUMN_INK * height ? 1 : 0;
  }
  return has;
}

/** The shade that a tenth of the red channel is lighter than, and the one that a hundredth is darker than. */
function shadesOf(data: Uint8Array): { readonly paper: number; readonly print: number } {
  const counts = new Uint32Array(256);
  for (let index = 0; index < data.length; index += CHANNELS) counts[data[index]!]! += 1;
  const all = data.length / CHANNELS;
  const below = (share: number): number => {
    let [shade, seen] = [0, counts[0]!];
    while (seen < share * all) seen += counts[++shade]!;
    return shade;
  };
  return { paper: below(0.9), print: below(0.01) };
}
