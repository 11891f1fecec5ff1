import { expect, test } from 'vitest';
import { PLACES, placeName } from '../offices/places';
import { likelyPlaces } from './likely-places';

const traces: Readonly<Record<string, number>> = { 成: -2, 都: 0, 武: -0.5, 侯: -3 };
const names = likelyPlaces(PLACES, placeName, (letter) => traces[letter] ?? -11.5).map(placeName);

test('places whose letters left traces, the clearest first', () => {
  expect(names).toContain('成都市武侯区');
  expect(names.indexOf('成都市')).toBeLessThan(names.indexOf('成都市武侯区'));
});

test('none whose letters left none', () => expect(names).not.toContain('姑苏区'));

test('nothing where nothing is seen', () => expect(likelyPlaces(PLACES, placeName, () => -11.5)).toEqual([]));
