import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openKeyringFile, parseKeyring } from './keyring';
import { seal, sealJson, unseal, unsealJson } from './seal';

const newKey = () => randomBytes(32).toString('base64');
const place = { tenant: 'default', purpose: 'form' };
const secret = { name: '李晓梅' };

test('what is sealed comes back, and shows nothing of itself', () => {
  const keys = parseKeyring(newKey());
  const sealed = sealJson(keys, place, secret);
  expect(unsealJson(keys, place, sealed)).toEqual(secret);
  expect(Buffer.from(sealed).includes('李晓梅')).toBe(false);
  expect(sealJson(keys, place, secret)).not.toEqual(sealed);
});

test('a change of any one byte is noticed', () => {
  const keys = parseKeyring(newKey());
  const sealed = seal(keys, place, Buffer.from('a'));
  for (let index = 0; index < sealed.length; index++) {
    const changed = Uint8Array.from(sealed);
    changed[index]! ^= 1;
    expect(() => unseal(keys, place, changed), `byte ${index}`).toThrow(
      expect.objectContaining({ code: 'store-failed' }),
    );
  }
  expect(() => unseal(keys, place, sealed.subarray(0, -1))).toThrow(expect.objectContaining({ code: 'store-failed' }));
});

test.each([
  { tenant: 'other', purpose: 'form' },
  { tenant: 'default', purpose: 'record' },
])('a seal opens only where it was made: %o', (elsewhere) => {
  const keys = parseKeyring(newKey());
  expect(() => unsealJson(keys, elsewhere, sealJson(keys, place, secret))).toThrow('was changed');
});

test('a new key in front seals from then on; what older ones sealed still opens, and fingerprints stay', () => {
  const old = newKey();
  const before = parseKeyring(old);
  const rotated = parseKeyring(`${newKey()}\n${old}\n`);
  expect(unsealJson(rotated, place, sealJson(before, place, secret))).toEqual(secret);
  expect(() => unsealJson(before, place, sealJson(rotated, place, secret))).toThrow('not among the sealing keys');
  expect(rotated.fingerprint('person', 'x')).toEqual(before.fingerprint('person', 'x'));
  expect(rotated.fingerprint('person', 'y')).not.toEqual(before.fingerprint('person', 'x'));
});

test.each(['', 'c2hvcnQ=', 'not base64 at all'])('refuses %o as a key', (text) => {
  expect(() => parseKeyring(text)).toThrow(expect.objectContaining({ code: 'bad-options' }));
});

test('makes a key once, for its owner alone, whoever comes first', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'yushen-'));
  const file = path.join(folder, 'sealing.key');
  const rings = await Promise.all(Array.from({ length: 20 }, () => openKeyringFile(file)));
  expect(new Set(rings.map((ring) => ring.current.id)).size).toBe(1);
  expect(await readdir(folder)).toEqual(['sealing.key']);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(parseKeyring(await readFile(file, 'utf8')).current.id).toBe(rings[0]?.current.id);
  await rm(folder, { recursive: true });
});
