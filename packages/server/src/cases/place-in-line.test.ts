import { expect, test } from 'vitest';
import { placeInLine } from './submit-case';

const batch = { matter: 'tax-registration', waiting: 400 };

test('the longer its own line, the further back the next case', () => {
  expect(placeInLine([], 'tax-registration')).toBe(0);
  expect(placeInLine([batch], 'tax-registration')).toBe(400);
});

test('a batch of one matter holds up no single case of another', () => {
  expect(placeInLine([batch], 'food-business')).toBe(0);
});

test('matters take turns', () => {
  const lines = [batch, { matter: 'food-business', waiting: 3 }];
  expect(placeInLine(lines, 'food-business')).toBe(6);
  expect(placeInLine(lines, 'tax-registration')).toBe(800);
});
