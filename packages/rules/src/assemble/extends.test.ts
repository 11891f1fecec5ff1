import { YushenError } from '@yushen/contract';
import { describe, expect, test } from 'vitest';
import { loadPack } from '../load/load-pack';
import { testVocabulary } from '../testing/test-vocabulary';

const national = `id: small-matter
version: '2026.1'
title: { zh: 甲, en: a }
departments: [{ zh: 甲, en: a }]
basis: [none]
effectiveFrom: '2026-01-01'
form:
  residential: { type: boolean, title: { zh: 住宅, en: dwelling } }
  name: { type: string, title: { zh: 名称, en: name } }
requirements:
  - id: lease
    title: { zh: 租赁合同, en: lease }
    accepts: [lease-contract]
    when: form.residential
    condition: { zh: 住宅, en: a dwelling }
  - id: permit
    title: { zh: 许可, en: permit }
    accepts: [permit]
rules:
  - id: recent
    title: { zh: 近期, en: recent }
    check: recent-enough
    params: { since: [lease.signedOn], months: 12 }
    severity: review
`;

const local = `extends: small-matter@2026.1
version: '2026.1-harbour.1'
effectiveFrom: '2026-07-01'
without: [permit]
form:
  floor: { type: integer, title: { zh: 楼层, en: floor } }
requirements:
  - id: lease
    when: null
    condition: null
rules:
  - id: recent
    params: { months: 6 }
  - id: low
    title: { zh: 低层, en: low }
    check: expression
    params: { assert: form.floor < 3 }
`;

const load = (text: string, base = national) =>
  loadPack({ file: 'local.yaml', text }, testVocabulary, () => ({ file: 'national.yaml', text: base }));

const faultOf = (text: string, base = national): string => {
  try {
    load(text, base);
  } catch (error) {
    if (YushenError.is(error) && error.code === 'bad-pack') return error.message.split('\n')[0]!;
    throw error;
  }
  return 'no fault';
};

test('a local pack states only what differs; the rest is the national one', () => {
  const pack = load(local);
  expect(pack).toMatchObject({
    id: 'small-matter',
    version: '2026.1-harbour.1',
    base: 'small-matter@2026.1',
    effectiveFrom: '2026-07-01',
  });
  expect(Object.keys(pack.form)).toEqual(['residential', 'name', 'floor']);
  expect(pack.requirements.map(({ id }) => id)).toEqual(['lease']);
  expect(pack.requirements[0]).toMatchObject({ when: undefined, title: { en: 'lease' } });
  expect(pack.rules.map(({ id, severity }) => [id, severity])).toEqual([
    ['recent', 'review'],
    ['low', undefined],
  ]);
  expect(pack.rules[0]?.checks[0]?.params).toMatchObject({ months: 6, since: [{ requirement: 'lease' }] });
});

describe('a fault is pointed at in the file that says it', () => {
  test.each([
    ['in the local pack', local.replace('months: 6', 'months: six'), national, /^local\.yaml:13:/],
    [
      'an unknown key of a changed entry',
      local.replace('when: null', 'whan: null'),
      national,
      /^local\.yaml:9:11: "lease" has no "whan"/,
    ],
    ['in the national pack', local, national.replace('lease.signedOn', 'lease.signd'), /^national\.yaml:23:/],
    [
      'an entry that is no change and not whole',
      local.replace('id: lease', 'id: leese'),
      national,
      /^local\.yaml:8:.*title/,
    ],
    ['no version of its own', local.replace("version: '2026.1-harbour.1'\n", ''), national, /states its own "version"/],
    ['no day of its own', local.replace("effectiveFrom: '2026-07-01'\n", ''), national, /its own "effectiveFrom"/],
    ['the same version', local.replace('-harbour.1', ''), national, /give this one its own/],
    ['no version pinned', local.replace('small-matter@2026.1', 'small-matter'), national, /at a version/],
    ['another version found', local, national.replace("'2026.1'", "'2026.2'"), /found is "small-matter@2026\.2"/],
    ['something left out that is not there', local.replace('[permit]', '[permits]'), national, /Did you mean "permit"/],
    ['a pack that rests on itself', local, local, /rests on itself/],
  ])('%s', (_, text, base, said) => {
    expect(faultOf(text, base)).toMatch(said);
  });
});
