import { describe, expect, test } from 'vitest';
import { tryCheck } from '../testing/try-rule';

const lease = (startDate: unknown, endDate: unknown) => ({
  documents: { lease: { type: 'lease-contract', fields: { startDate, endDate } } },
});
const params = { from: ['lease.startDate'], until: ['lease.endDate'] };

describe('term-covers', () => {
  test.each([
    ['2026-01-01', '2026-12-31', []],
    ['2026-03-15', '2026-03-15', []],
    ['2026-01-01', 'long-term', []],
    ['2026-01-01', '2026-03-14', ['document.expired block']],
    ['2026-03-16', '2026-12-31', ['document.not-yet-valid block']],
    ['2026-01-01', { value: '2026-03-14', confidence: 0.8 }, ['document.expired review', 'field.unreadable review']],
    ['2026-01-01', '三月底', ['field.unreadable review']],
    ['2026-01-01', undefined, ['field.missing review']],
    ['2026-01-01', '', ['field.missing block']],
  ])('%s to %j → %j', (from, until, found) => {
    expect(tryCheck('term-covers', params, lease(from, until)).found).toEqual(found);
  });

  test('without the document it says nothing', () => {
    expect(tryCheck('term-covers', params, {})).toMatchObject({ found: [], status: 'not-applicable' });
  });

  test('the first of several fields that was read counts', () => {
    const alternative = { from: ['power.validFrom|signedOn'], until: ['power.validUntil'] };
    const given = {
      documents: { power: { type: 'power-of-attorney', fields: { signedOn: '2026-03-16', validUntil: 'long-term' } } },
      requirements: [{ id: 'power', accepts: ['power-of-attorney'] }],
    };
    expect(tryCheck('term-covers', alternative, given).found).toEqual(['document.not-yet-valid block']);
  });
});

const requirements = [{ id: 'card', accepts: ['id-card-back'] }];
const back = (validUntil: string) => ({
  documents: { back: { type: 'id-card-back', fields: { validUntil } } },
  requirements,
});

describe('in-force', () => {
  test.each([
    ['2026-03-15', []],
    ['2026-03-14', ['document.expired block']],
  ])('until %s → %j', (until, found) => {
    expect(tryCheck('in-force', { until: ['id-card-back.validUntil'] }, back(until)).found).toEqual(found);
  });
});

describe('expires-soon', () => {
  test.each([
    ['2026-04-13', ['rule.failed notice']],
    ['2026-04-14', []],
    ['2026-03-14', []],
    ['long-term', []],
  ])('until %s → %j', (until, found) => {
    expect(tryCheck('expires-soon', { until: ['id-card-back.validUntil'], days: 30 }, back(until)).found).toEqual(
      found,
    );
  });
});

describe('signed-in-time', () => {
  test.each([
    ['2026-03-15', []],
    ['2026-03-16', ['date.inconsistent block']],
    [undefined, ['field.missing review']],
    ['', ['field.missing block']],
  ])('signed on "%s" → %j', (signedOn, found) => {
    const given = { documents: { lease: { type: 'lease-contract', fields: { signedOn } } } };
    expect(tryCheck('signed-in-time', { dates: ['*.signedOn'] }, given).found).toEqual(found);
  });
});
