import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSealedSignature } from '../ofd/seal-structure';
import { basic, der, octets, oid } from '../testdata/build-der';
import { buildCms, buildJointCms, rsaSigner, sm2Signer } from '../testdata/build-signer';
import { judgeCms } from './cms';
import { DerRefused } from './der';

const content = Buffer.from('the bytes that were signed');

test.each([
  ['RSA', rsaSigner],
  ['SM2', sm2Signer],
])('%s: damaged bytes are judged or refused, and throw nothing else', (_, of) => {
  const seed = buildCms(of('云川市民政局'), content);
  expect(judgeCms(seed, content)).toEqual({ signer: '云川市民政局', state: 'intact' });
  expect(judgeCms(seed, Buffer.from('other bytes')).state).toBe('broken');
  const edits = fc.array(fc.tuple(fc.nat({ max: seed.length - 1 }), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(edits, fc.nat({ max: seed.length }), (changes, cut) => {
      const bytes = Buffer.from(seed);
      for (const [at, value] of changes) bytes[at] = value;
      const damaged = cut % 4 === 0 ? bytes.subarray(0, cut) : bytes;
      expect(readSealedSignature(damaged)).toBeUndefined();
      try {
        judgeCms(damaged, content);
      } catch (error) {
        expect(error).toBeInstanceOf(DerRefused);
      }
    }),
    { numRuns: 150, seed: 20_260_101 },
  );
});

test('a time stamp over the file is not taken for a signature of its content', () => {
  const inside = [oid('1.2.840.113549.1.9.16.1.4'), der(0xa0, octets(Buffer.from('a time')))];
  expect(judgeCms(buildCms(rsaSigner('Time'), content, inside), content).state).toBe('unchecked');
});

test.each([
  ['RSA', rsaSigner],
  ['SM2', sm2Signer],
])('%s: a message of indefinite lengths, its strings in pieces, is checked like any other', (_, of) => {
  const seed = buildCms(of('云川市民政局'), content);
  for (const depth of [1, 2, 3, 5, 8]) {
    const sent = Buffer.concat([basic(seed, depth), Buffer.alloc(50)]);
    expect(judgeCms(sent, content)).toEqual({ signer: '云川市民政局', state: 'intact' });
    expect(judgeCms(sent, Buffer.from('other bytes')).state).toBe('broken');
    expect(() => judgeCms(sent.subarray(0, sent.length - 60), content)).toThrow(DerRefused);
  }
});

test('lengths that nest without end are refused', () => {
  const deep = Buffer.from(Array.from({ length: 200_000 }, (_, index) => (index % 2 === 0 ? 0x30 : 0x80)));
  expect(() => judgeCms(deep, content)).toThrow(DerRefused);
});

test('of several signers each is checked', () => {
  const [bureau, office] = [rsaSigner('云川市民政局'), sm2Signer('云川市档案馆')];
  const both = buildJointCms([
    { signer: bureau, content },
    { signer: office, content },
  ]);
  expect(judgeCms(both, content)).toEqual({ signer: '云川市民政局、云川市档案馆', state: 'intact' });
  const other = Buffer.from('other bytes');
  const second = buildJointCms([
    { signer: bureau, content },
    { signer: office, content: other },
  ]);
  expect(judgeCms(second, content).state).toBe('broken');
  expect(() => judgeCms(buildJointCms([]), content)).toThrow(DerRefused);
});
