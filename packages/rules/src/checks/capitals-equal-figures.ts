import { compareAmounts, formatAmountInWords, parseAmount, parseAmountInWords } from '@yushen/formats';
import { z } from 'zod';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reading } from '../pack/reading';
import type { DocumentReference } from '../pack/references';

interface Params {
  readonly amounts: readonly DocumentReference[];
  readonly suffix: string;
}

/** An amount's capitals stand in a field of their own (its name and a suffix), or beside the figures in what was read. */
export const capitalsEqualFigures = defineCheck<Params>({
  id: 'capitals-equal-figures',
  about: { zh: '金额大写与小写一致', en: 'Amounts in capitals and in figures agree' },
  params: ({ field }) => z.strictObject({ amounts: z.array(field).min(1), suffix: z.string().default('InWords') }),
  judge: ({ amounts, suffix }, facts) =>
    amounts
      .flatMap((reference) => facts.peek(reference))
      .flatMap((figures): readonly CheckFinding[] => {
        const { document, field } = figures;
        if (!document || field === undefined) return [];
        const named = document.fields[`${field}${suffix}`]
          ? facts.readField(document, [`${field}${suffix}`])
          : undefined;
        const words = named?.value ?? wordsIn(figures.reading?.raw ?? '');
        const { inWords: elsewhere } = figures.reading?.evidence ?? {};
        // Whose they are is likely, not sure.
        if (words === undefined && elsewhere !== undefined)
          return [mismatch(figures, named, figures.value, elsewhere, false)];
        if (words === undefined) return [];
        facts.rely([figures]);
        const inFigures = parseAmount(named ? figures.value : (figuresIn(figures.reading?.raw ?? '') ?? figures.value));
        const inWords = named && /^\d+(\.\d+)?$/.test(words) ? parseAmount(words) : parseAmountInWords(words);
        if (!inFigures.ok) return [];
        // A point read for a comma changes the figures as they stand, not the value that they were understood to be.
        const understood = sameDigits(inFigures.value, figures.value) ? [figures.value] : [];
        const agrees = [inFigures.value, ...understood].some((value) => {
          const stated = parseAmount(value);
          return inWords.ok && stated.ok && compareAmounts(stated.value, inWords.value) === 0;
        });
        if (agrees || (!inWords.ok && isSlipOf(words, inFigures.value))) {
          facts.corroborate(named ? [figures, named] : [figures]);
          return [];
        }
        return [mismatch(figures, named, inFigures.value, words, inWords.ok)];
      }),
});

/** The same digits, wherever the point and the noughts at the ends stand. */
const sameDigits = (one: string, other: string): boolean => digitsOf(one) === digitsOf(other);
const digitsOf = (amount: string): string => amount.replace(/[^\d-]/gu, '').replace(/(?<!\d)0+|0+$/gu, '');

/** An amount in capitals; up to three letters among them that are none were misread, in two places at most: 伍抬合捌 for 伍拾捌. */
const CAPITALS =
  /(?:[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]*(?<=[壹贰叁肆伍陆柒捌玖拾佰仟万亿])\p{Script=Han}{1,3}?){0,2}[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]*[壹贰叁肆伍陆柒捌玖拾][零壹贰叁肆伍陆柒捌玖拾佰仟万亿]*[元圆圓][零壹贰叁肆伍陆柒捌玖角分整正]*/u;
const FIGURES = /(?:-?[¥￥]\s*[\d,，]+(?:\.\d+)?|[\d,，]+(?:\.\d+)?\s*(?:元|万元))/;

const wordsIn = (raw: string): string | undefined => CAPITALS.exec(raw.replace(/\s/g, ''))?.[0];
const figuresIn = (raw: string): string | undefined => FIGURES.exec(raw)?.[0];

/** Words of one length with one way of writing each. */
const plain = (words: string): string =>
  words
    .replace(/[圆圓]/gu, '元')
    .replace(/正$/u, '整')
    .replace(/^人民币/u, '');

/** What stands for a run of letters that are no numerals: as many numerals, or fewer; in two places where so many others say the figures. */
const MANY = 10;
const STRANGE = /[^零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+/gu;

/**
 * Whether words that are no amount are those of an amount but for letters in one or two places that are no numerals, or one that stands twice: 叁任伍佰
 * for 叁仟伍佰, 伍抬合捌 for 伍拾捌, 肆肆仟 for 肆仟. No one writes so; all other letters say the figures.
 */
function isSlipOf(words: string, figures: string): boolean {
  if (!/^\d{1,12}(?:\.\d{1,2})?$/u.test(figures)) return false;
  const [read, meant] = [plain(words), plain(formatAmountInWords(figures))];
  const letters = [...read];
  const runs = read.match(STRANGE) ?? [];
  if (runs.length === 1 || (runs.length === 2 && letters.length >= MANY)) {
    const shape = new RegExp(
      `^${read.replace(STRANGE, (run) => `.{${runs.length === 1 ? 1 : 0},${[...run].length}}`)}$`,
      'u',
    );
    return shape.test(meant);
  }
  return letters.some(
    (letter, index) => letter === letters[index - 1] && read.slice(0, index) + read.slice(index + 1) === meant,
  );
}

/** Capitals that are no amount at all are more likely misread than wrong, and those that stand elsewhere may be another's: a person must look. */
function mismatch(
  figures: Reading,
  named: Reading | undefined,
  inFigures: string,
  words: string,
  sure: boolean,
): CheckFinding {
  return {
    code: 'amount.mismatch',
    severity: sure ? 'block' : 'review',
    detail: {
      document: figures.where,
      readings: [
        { where: 'figures', value: inFigures },
        { where: 'capitals', value: words },
      ],
    },
    readings: named ? [figures, named] : [figures],
  };
}
