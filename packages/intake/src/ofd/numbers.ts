import { IDENTITY, type Matrix } from '../matrix';

/** Numbers of an attribute, separated by white space; those that are none are left out. */
export const numbersOf = (text: string | undefined): readonly number[] =>
  (text ?? '').split(/\s+/u).flatMap((part) => {
    const value = part === '' ? Number.NaN : Number(part);
    return Number.isFinite(value) ? [value] : [];
  });

/** A matrix as an attribute states it; the identity where it does not. */
export function matrixOf(text: string | undefined): Matrix {
  const numbers = numbersOf(text);
  return numbers.length === 6 ? (numbers as unknown as Matrix) : IDENTITY;
}
