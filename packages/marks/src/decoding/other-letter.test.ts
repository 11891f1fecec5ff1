import { describe, expect, test } from 'vitest';
import { decodeCtc } from './ctc';

const ALPHABET = ['', '东', '東', '束', '柬', '5', ' '];
const decode = (shares: readonly number[]) => decodeCtc(Float32Array.from(shares), 1, ALPHABET.length, ALPHABET);

describe('a letter that may be another', () => {
  test('says which, in modern script', () => {
    expect(decode([0, 0.1, 0, 0.85, 0.03, 0, 0])[0]).toMatchObject({
      ...{ text: '束', other: { text: '东', confidence: expect.closeTo(0.1, 5) } },
    });
    expect(decode([0, 0, 0.04, 0.95, 0, 0, 0])[0]?.other?.text).toBe('东');
  });

  test('is told of Han letters alone, and of none that was surely read', () => {
    expect(decode([0, 0, 0, 0.9, 0, 0.1, 0])[0]?.other).toBeUndefined();
    expect(decode([0, 0.008, 0, 0.992, 0, 0, 0])[0]?.other).toBeUndefined();
  });
});

describe('a form of traditional script', () => {
  test('is the letter that is next likeliest, where that outweighs how rare the form is', () => {
    expect(decode([0, 0, 0.66, 0.33, 0, 0, 0])[0]).toMatchObject({ text: '束', other: { text: '东' } });
  });

  test('stays where its own modern form is likelier, or nothing else is likely', () => {
    expect(decode([0, 0.3, 0.5, 0.2, 0, 0, 0])[0]).toMatchObject({ text: '東' });
    expect(decode([0, 0, 0.93, 0.07, 0, 0, 0])[0]).toMatchObject({ text: '東', other: { text: '束' } });
  });
});
