import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSealedSignature } from '../ofd/seal-structure';
import { der, octets, oid } from '../testdata/build-der';
import { buildCms, rsaSigner, sm2Signer } from '../testdata/build-signer';
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
