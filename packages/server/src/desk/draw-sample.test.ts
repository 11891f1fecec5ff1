import { expect, test } from 'vitest';
import { deskSettingsSchema } from '../settings/desk-settings';
import { drawSample } from './draw-sample';

const settings = deskSettingsSchema.parse({ sampleShare: 0.1, sampleShareByMatter: { strict: 1, quiet: 0 } });
/** Lots that come out as given, one after the other. */
const lots =
  (...values: number[]) =>
  () =>
    values.shift() ?? 1;

test('half of the share is drawn by lot, whatever the doubt', () => {
  expect(drawSample(settings, 'any', 0, lots(0.04))).toEqual({ way: 'random', chance: 0.05 });
  expect(drawSample(settings, 'any', 0, lots(0.06, 0))).toBeUndefined();
});

test('the other half grows with the doubt, and never beyond certainty', () => {
  expect(drawSample(settings, 'any', 0.1, lots(0.5, 0.09))).toEqual({ way: 'risk', chance: 0.1 });
  expect(drawSample(settings, 'any', 0.1, lots(0.5, 0.11))).toBeUndefined();
  expect(drawSample(settings, 'any', 1, lots(0.5, 0.99))).toEqual({ way: 'risk', chance: 1 });
});

test('a matter has a share of its own: all, or none', () => {
  expect(drawSample(settings, 'strict', 0, lots(0.99, 0.99))).toMatchObject({ way: 'risk' });
  expect(drawSample(settings, 'quiet', 1, lots(0, 0))).toBeUndefined();
});
