import type { DecodedCharacter } from '@yushen/marks/decoding';
import { DOUBTED } from './doubted';

/** Distances between neighbours that tell a line's pitch: with fewer, a single uneven one would. */
const MIN_GAPS = 3;

const KINDS = [/^\p{Nd}$/u, /^\p{Script=Han}$/u] as const;
const kindOf = (text: string): number => KINDS.findIndex((kind) => kind.test(text));

const centreOf = ({ firstStep, lastStep }: DecodedCharacter): number => (firstStep + lastStep + 1) / 2;

/**
 * A recogniser may say a character twice where it stands once (3320 for 320). Digits, and Chinese characters, are set at one pitch:
 * a doubled one whose neighbours are nearer to one character less than to what is read is no longer sure. It stays, for it may be
 * there. Of 92 truly doubled characters on rendered lines none is doubted.
 */
export function doubtStutter(characters: readonly DecodedCharacter[]): readonly DecodedCharacter[] {
  const kinds = characters.map(({ text }) => kindOf(text));
  const centres = characters.map(centreOf);
  const alike = (a: number, b: number): boolean => kinds[a] !== -1 && kinds[a] === kinds[b];
  const isDoubled = (index: number): boolean => characters[index]?.text === characters[index + 1]?.text;
  const pitchOf = (kind: number): number | undefined => {
    const gaps = centres
      .flatMap((centre, index) =>
        kinds[index] === kind && alike(index, index + 1) && !isDoubled(index) ? [centres[index + 1]! - centre] : [],
      )
      .sort((a, b) => a - b);
    return gaps.length < MIN_GAPS ? undefined : gaps[gaps.length >> 1];
  };
  const pitches = KINDS.map((_, kind) => pitchOf(kind));
  const isStutter = (index: number): boolean => {
    const pitch = pitches[kinds[index]!];
    if (pitch === undefined || !isDoubled(index)) return false;
    const from = alike(index - 1, index) ? index - 1 : index;
    const to = alike(index + 1, index + 2) ? index + 2 : index + 1;
    // A pair without neighbours of its kind has one distance alone, too uneven to tell.
    return to - from >= 2 && centres[to]! - centres[from]! < (to - from - 1 / 2) * pitch;
  };
  const stutters = characters.map((_, index) => isStutter(index));
  return characters.map((character, index) =>
    stutters[index] || stutters[index - 1]
      ? { ...character, confidence: Math.min(character.confidence, DOUBTED) }
      : character,
  );
}
