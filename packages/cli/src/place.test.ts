import type { Issue } from '@yushen/contract';
import { expect, test } from 'vitest';
import { fieldTitle, placeOf, sideOf } from './place';
import { sampleReport } from './testing/sample-report';

const issue = (parts: Partial<Omit<Issue, 'code' | 'params'>>): Issue => ({
  code: 'rule.failed',
  severity: 'block',
  message: { zh: '一', en: 'a' },
  guidance: { zh: '二', en: 'b' },
  ...parts,
});
const address = sampleReport.documents[1]?.fields.address;

test('an issue stands where its field was read', () => {
  expect(placeOf(sampleReport, issue({ document: 'd2', field: 'address' }))).toEqual({
    material: 1,
    page: 0,
    box: address?.box,
  });
});

test('what an issue says of itself outranks its document', () => {
  const place = placeOf(sampleReport, issue({ document: 'd2', field: 'address', material: 0, page: 3 }));
  expect(place).toEqual({ material: 0, page: 3 });
});

test('a document without a field is its first page; a missing document is nowhere', () => {
  expect(placeOf(sampleReport, issue({ document: 'd1' }))).toEqual({ material: 0, page: 0 });
  expect(placeOf(sampleReport, issue({ requirement: 'neighbour-consent' }))).toBeUndefined();
  expect(placeOf(sampleReport, { form: 'premises.address', value: 'x' })).toBeUndefined();
});

test('a field named like a property of every object is no field', () => {
  expect(placeOf(sampleReport, issue({ document: 'd1', field: 'constructor' }))).toEqual({ material: 0, page: 0 });
  expect(fieldTitle('constructor')).toEqual({ zh: 'constructor', en: 'constructor' });
});

test('evidence from elsewhere says from where', () => {
  expect(sideOf({ form: 'operator.name' })?.en).toContain('operator.name');
  expect(sideOf({ sharedData: 'e-licence' })?.zh).toContain('e-licence');
  expect(sideOf({ document: 'd1', field: 'name' })).toBeUndefined();
});
