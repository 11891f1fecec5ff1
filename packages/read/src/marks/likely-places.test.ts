import { describe, expect, test } from 'vitest';
import { likelyPlaces } from './likely-places';
import { PLACES, placeName } from './places';

/** The places whose letters stand out where those of a reading do. */
const likely = (reading: string) =>
  likelyPlaces(PLACES, placeName, (letter) => (reading.includes(letter) ? -1 : -11)).map(placeName);

describe('likelyPlaces', () => {
  test('places of which all letters left a trace come first', () =>
    expect(likely('青岛市市南区民政局').slice(0, 3)).toContain('青岛市市南区'));

  test('a place with one letter lost is among them', () => expect(likely('长沙市英蓉区')).toContain('长沙市芙蓉区'));

  test('few of the country’s three thousand', () => expect(likely('西安市雁培区')).toHaveLength(40));
});
