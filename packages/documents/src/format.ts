/** A value in its normal form; `valid` is false where a check digit or a structure refuses it. */
export interface FormattedValue {
  /** Days `YYYY-MM-DD`, amounts decimal strings in yuan, the rest without inner blanks and in half width where ASCII. */
  readonly value: string;
  /** False where a check digit or a structure refuses it: it is shown, and is `field.invalid` where a rule needs it. */
  readonly valid: boolean;
  /** The part of the text that the value rests on, where that is not all of it. */
  readonly matched?: string;
  /** Characters that only part the value's pieces: how surely they were read says nothing of the value. */
  readonly parted?: RegExp;
}

/** Reads one kind of value out of the text found at its place. `undefined`: no such value stands there. */
export type Format = (raw: string) => FormattedValue | undefined;
