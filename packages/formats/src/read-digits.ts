const READ_FOR: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  〇: '0',
  '○': '0',
  I: '1',
  l: '1',
  '|': '1',
  B: '8',
  S: '5',
  Z: '2',
};

/**
 * For texts that hold digits only (or digits and a last X): letters that a reader gives for a digit's shape become
 * that digit. O → 0, I l | → 1, B → 8, S → 5, Z → 2. A digit is never changed into another digit, so a misprinted
 * number stays misprinted. Call it on what was read from a picture, not on what a person typed.
 */
export function readDigits(text: string): string {
  return [...text].map((character) => READ_FOR[character] ?? character).join('');
}
