import type { Line, MarkReader } from '@yushen/contract';
import type { ReadLine } from '@yushen/marks';
import { withoutSeal } from '@yushen/marks/pixels';
import type { ReadingPool } from './reading-pool';

const plainLine = ({ text, confidence, box, characters, source }: Line): ReadLine => ({
  text,
  confidence,
  box,
  characters,
  ...(source === 'text-layer' && { typed: true }),
});

/** Finds seals, codes and signatures in a pool's workers. */
export function markReader(pool: ReadingPool): MarkReader {
  return {
    contract: 'marks/1',
    findSeals: (image, lines, options) =>
      pool.run(
        'findSeals',
        { image, boxes: lines.map(({ box }) => box), texts: lines.map(({ text }) => text) },
        options?.signal,
      ),
    findCodes: (image, options) => pool.run('findCodes', { image }, options?.signal),
    judgeSignature: (image, zone, lines, options) =>
      pool.run(
        'judgeSignature',
        {
          image,
          zone,
          lines: lines.map(plainLine),
        },
        options?.signal,
      ),
    judgeAcrossSeals: (image, zone, lines, seals, options) =>
      pool.run('judgeAcrossSeals', { image, zone, lines: lines.map(plainLine), seals }, options?.signal),
    findOddDigits: (image, lines, options) =>
      pool.run('findOddDigits', { image, lines: lines.map(plainLine) }, options?.signal),
    findAlterations: (image, values, seals, rulings, options) =>
      pool.run('findAlterations', { image, values, seals, rulings }, options?.signal),
    findRulings: (image, options) => pool.run('findRulings', { image }, options?.signal),
    isPhotoOfScreen: (image, options) => pool.run('isPhotoOfScreen', { image }, options?.signal),
    withoutSeal: async (image, box, colour) => withoutSeal(image, box, colour),
    countSignatures: (image, zone, lines, options) =>
      pool.run(
        'countSignatures',
        {
          image,
          zone,
          lines: lines.map(plainLine),
        },
        options?.signal,
      ),
    judgeTick: (image, place, options) => pool.run('judgeTick', { image, place }, options?.signal),
  };
}
