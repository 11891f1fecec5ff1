/** Digits from which on a number may be a person's: of an identity card, an account, a telephone. */
const NUMBER = /\d{7,}[\dXx]?/g;
/** Digits that stay at the beginning and at the end, to tell two numbers apart. */
const [HEAD, TAIL] = [3, 2];

/** A text as lists show it: its long numbers but for their ends. The case itself shows them whole. */
export const maskNumbers = (text: string): string =>
  text.replace(
    NUMBER,
    (number) => `${number.slice(0, HEAD)}${'*'.repeat(number.length - HEAD - TAIL)}${number.slice(-TAIL)}`,
  );
