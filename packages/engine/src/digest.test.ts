import { expect, test } from 'vitest';
import { canonicalJson, digestOf } from './digest';

test('the order of keys does not matter, that of lists does', () => {
  expect(canonicalJson({ b: [1, { d: 2, c: '姓' }], a: null })).toBe('{"a":null,"b":[1,{"c":"姓","d":2}]}');
  expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
});

test('what is undefined is left out', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe(canonicalJson({ b: 1 }));
});

test('a digest is sha256 in hex and changes with any value', () => {
  const report = {
    schema: 'yushen.report/1',
    caseId: '1',
    matter: { id: 'm', version: '1' },
    decision: 'approve',
    requirements: [],
    documents: [],
    issues: [],
    engine: { version: '1', models: [] },
  } as const;
  const plain = { ...report, requirements: [], documents: [], issues: [], engine: { version: '1', models: [] } };
  expect(digestOf(plain)).toMatch(/^[0-9a-f]{64}$/);
  expect(digestOf({ ...plain })).toBe(digestOf(plain));
  expect(digestOf({ ...plain, caseId: '2' })).not.toBe(digestOf(plain));
});
