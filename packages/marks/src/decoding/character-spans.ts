import type { CharacterReading } from '@yushen/contract';
import type { DecodedCharacter } from './ctc';

/**
 * Where each character lies, as shares 0..1 of the line: half way to its neighbours, at most `halfWidth` from its own
 * centre.
 *
 * @param steps time steps that cover the line
 * @param halfWidth half of a character's greatest width, in steps
 */
export function characterSpans(
  decoded: readonly DecodedCharacter[],
  steps: number,
  halfWidth: number,
): CharacterReading[] {
  const centres = decoded.map(({ firstStep, lastStep }) => (firstStep + lastStep + 1) / 2);
  const share = (step: number) => Math.min(1, Math.max(0, step / steps));
  return decoded.map(({ confidence, other }, index) => {
    const centre = centres[index]!;
    const before = centres[index - 1] ?? -Infinity;
    const after = centres[index + 1] ?? Infinity;
    return {
      confidence,
      start: share(Math.max((before + centre) / 2, centre - halfWidth)),
      end: share(Math.min((centre + after) / 2, centre + halfWidth)),
      ...(other !== undefined && { other }),
    };
  });
}
