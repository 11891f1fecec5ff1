import type { FormattedValue } from './format';

/** A value that its format accepts. */
export const valid = (value: string): FormattedValue => ({ value, valid: true });

/** Brackets as ASCII has them: names and addresses are given in half width. */
export const halfWidth = (value: string): string => value.replace(/（/gu, '(').replace(/）/gu, ')');
