import { CONFIDENCE, type Document, type Severity } from '@yushen/contract';
import { differAsMisread, differInOneLetter, splitNames } from '@yushen/formats';
import type { Facts } from '../pack/facts';
import type { MatterPack } from '../pack/pack';
import type { Reading } from '../pack/reading';
import { isSureValue } from './is-doubtful';
import type { Candidate } from './may-be';

/** What a finding rests on. */
export interface Grounds {
  readonly readings?: readonly Reading[] | undefined;
  /** Documents that it takes for what they seem to be. */
  readonly documents?: readonly (Document | undefined)[] | undefined;
  /** Uploads that may hold what is said not to be there. */
  readonly mayBe?: readonly Candidate[] | undefined;
  /** Values that are said to differ from one another, those that it rests on and those beside them. */
  readonly compared?: readonly Reading[] | undefined;
  /** That its format refuses the value is what is found. */
  readonly refused?: boolean | undefined;
}

/** Whether what a finding rests on is as sure as an approval would have to be. */
export function isSure({ confidence }: MatterPack, facts: Facts, grounds: Grounds): boolean {
  const { inDoubt = [] } = facts;
  const { readings = [], documents = [], mayBe = [], compared = [], refused = false } = grounds;
  const values = readings.every((reading) =>
    isSureValue(confidence, { confidence: reading.confidence, valid: refused ? undefined : reading.reading?.valid }),
  );
  const papers = [...documents, ...readings.map(({ document }) => document)].every(
    (document) =>
      document === undefined || (document.confidence >= CONFIDENCE.certainType && !inDoubt.includes(document.id)),
  );
  return values && papers && mayBe.length === 0 && !mayBeMisread(compared) && !mayBeMisplaced(compared, facts);
}

/**
 * Whether values differ by nothing but characters that a reader takes for one another (钤 and 铃: however surely one was read off a picture, it may be the reader's slip), or by one letter
 * that was not read clearly.
 */
function mayBeMisread(compared: readonly Reading[]): boolean {
  const values = [...new Set(compared.map(({ value }) => value))];
  const read = compared.filter(({ reading }) => reading?.source === 'ocr');
  const isHazy = read.some((reading) => textOf(reading) < CLEAR);
  return (
    read.length > 0 &&
    values.length > 1 &&
    values.every((one, index) =>
      values
        .slice(index + 1)
        .every((other) => differAsMisread(one, other) || (isHazy && differInOneLetter(one, other))),
    )
  );
}

/** Read less surely than this, one letter of a value may be another: 束 was read as 东 at 0.95 on three documents of one case, of hand `p`. */
const CLEAR = 0.98;

/** How surely a value's letters were read, wherever it stands. */
const textOf = ({ confidence, reading }: Reading): number => confidence / (reading?.evidence?.place || 1);

/** Whether a value, or each name of a list of them, is among those that are printed on a document. */
export const isPrinted = (value: string, printed: readonly string[] = []): boolean =>
  printed.includes(value) || splitNames(value).every((name) => printed.includes(name));

/**
 * Whether a value that differs from another has that one somewhere on its own document, as the next likeliest or printed at another place: the two may have
 * been taken for one another.
 */
const mayBeMisplaced = (compared: readonly Reading[], { stated = {} }: Facts): boolean =>
  compared.some(({ reading, document, value: own }) =>
    compared.some(
      ({ value, document: other }) =>
        value !== own &&
        (value === reading?.evidence?.runnerUp ||
          (document !== undefined && other !== document && isPrinted(value, stated[document.id]))),
    ),
  );

/** A doubt is no fault: what does not rest on sure ground is for a person. */
export const weighed = (severity: Severity, sure: boolean): Severity =>
  severity === 'block' && !sure ? 'review' : severity;
