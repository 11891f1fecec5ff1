import { CONFIDENCE, type ConfidenceLimits, type Document, type FieldReading, type Severity } from '@yushen/contract';
import { isDoubtful, isSureValue } from './is-doubtful';
import { hasCheckDigit, ownProof } from './own-proof';

/** What is in doubt about one value of a document. */
export interface LoneDoubt {
  readonly field: string;
  readonly reading: FieldReading;
  /** `invalid`: its check digit refuses it, however well it was read. */
  readonly doubt: 'unreadable' | 'invalid';
  readonly severity: Severity;
}

/**
 * What a review would not rely on either, of a document that is looked at alone: with nothing beside it that could bear
 * it out but itself. A blank is no doubt here: nobody has asked for the field yet.
 */
export function loneDoubts(
  document: Pick<Document, 'fields' | 'confidence'>,
  limits: ConfidenceLimits = CONFIDENCE,
): readonly LoneDoubt[] {
  const proved = ownProof(document);
  return Object.entries(document.fields).flatMap(([field, reading]): readonly LoneDoubt[] => {
    if (reading.value.trim() === '') return [];
    const { confidence, valid, masked } = reading;
    const refused = valid === false && !masked && hasCheckDigit(field) && !proved.has(field);
    if (refused && isSureValue(limits, { confidence })) {
      const severity = document.confidence >= CONFIDENCE.certainType ? 'block' : 'review';
      return [{ field, reading, doubt: 'invalid', severity }];
    }
    return isDoubtful(limits, reading, proved.has(field) ? 'corroborated' : 'none')
      ? [{ field, reading, doubt: 'unreadable', severity: 'review' }]
      : [];
  });
}
