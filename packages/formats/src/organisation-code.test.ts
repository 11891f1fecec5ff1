import { expect, test } from 'vitest';
import { parseOrganisationCode } from './organisation-code';
import vectors from './vectors.json';

test.each([...vectors.org_code.valid, ...vectors.standard_examples.gb11714])(
  '%s is valid, with its hyphen or without',
  (code) => {
    expect(parseOrganisationCode(code)).toEqual({ ok: true, value: code });
    expect(parseOrganisationCode(code.replace('-', ''))).toEqual({ ok: true, value: code });
  },
);

test.each(vectors.org_code.invalid)('%s has a wrong check character', (code) => {
  expect(parseOrganisationCode(code)).toEqual({ ok: false, reason: 'check-digit', value: code });
});

test.each([
  ['', 'empty'],
  ['MA5H0DM1', 'length'],
  ['MA5H0DM1-A', 'characters'],
  ['MA5H0号M1-5', 'characters'],
])('%s: %s', (code, reason) => {
  expect(parseOrganisationCode(code)).toMatchObject({ ok: false, reason });
});
