/** A value in its normal form; `valid` is false where a check digit or a structure refuses it. */
export interface FormattedValue {
  /** Days `YYYY-MM-DD`, amounts decimal strings in yuan, the rest without inner blanks and in half width where ASCII. */
  readonly value: string;
  /** False where a check digit or a structure refuses it: it is shown, and is `field.invalid` where a rule needs it. */
  readonly valid: boolean;
  /** The part of the text that the value rests on, where that is not all of it. */
  readonly matched?: string;
  /** One of the values that fields of this kind mostly have: 住宅, 湖南省长沙市. What stands there by chance seldom is one. */
  readonly usual?: boolean;
  /** Characters that only part the value's pieces: how surely they were read says nothing of the value. */
  readonly parted?: RegExp;
}

/** Reads one kind of value out of the text found at its place. `undefined`: no such value stands there. */
export interface Format {
  (raw: string): FormattedValue | undefined;
  /** How such a value looks among the words of a sentence, white space removed and ASCII in half width; its group is `value`. */
  readonly mention?: RegExp;
}

/** A format whose values can be told from the words of a sentence around them. */
export const mentionedAs = (mention: RegExp, read: (raw: string) => FormattedValue | undefined): Format =>
  Object.assign((raw: string) => read(raw), { mention });
