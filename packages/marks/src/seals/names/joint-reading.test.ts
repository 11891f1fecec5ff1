import { expect, test } from 'vitest';
import type { StripReading } from '../strip/read-strip';
import { jointReading } from './joint-reading';

/** A strip in which each letter of a text has so much against it, and every other letter 6. */
const strip = (letters: Readonly<Record<string, number>>): StripReading => {
  const text = Object.keys(letters).join('');
  const characters = [...text].map((_, index) => ({ confidence: 0.9, start: index, end: index + 1 }));
  return {
    line: { text, confidence: 0.9, characters },
    likelihood: (other) =>
      other.length === text.length ? -[...other].reduce((sum, letter) => sum + (letters[letter] ?? 6), 0) : -60,
    traces: new Map([...text].map((letter) => [letter, -(letters[letter] ?? 6) / 6])),
    letterScores: (_, __, tried) => tried.map((letter) => -(letters[letter] ?? 6)),
  };
};

test('letters that one strip shows clearer are put into the text of another', () => {
  const joint = jointReading([strip({ 晨: 0, 木: 5, 医: 0, 院: 0 }), strip({ 辰: 5, 禾: 0, 医: 0, 院: 0 })]);
  expect(joint.text).toBe('晨禾医院');
});

test('strips that agree say what they say', () => {
  const same = strip({ 晨: 0, 禾: 0, 医: 0, 院: 0 });
  expect(jointReading([same, same])).toMatchObject({ text: '晨禾医院', confidence: 0.9 });
});

test('nothing was read', () => expect(jointReading([strip({})])).toMatchObject({ text: '', confidence: 0 }));

test('a letter is likelier than all others by what all strips say of them', () => {
  const { margin } = jointReading([strip({ 晨: 0, 木: 1 }), strip({ 晨: 0, 禾: 4 })]);
  expect(margin?.('晨木', 1)).toBeCloseTo(-3.5);
  expect(margin?.('晨', 0)).toBeGreaterThan(0);
});
