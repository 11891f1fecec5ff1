import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseKeyring } from '../sealing/keyring';
import { fileStoreSuite } from '../testing/file-store-suite';
import { openS3Double, type S3Double } from '../testing/s3-double';
import { fileSettingsSchema, type S3Settings } from './file-settings';
import type { FileStore } from './file-store';
import { openS3FileStore } from './s3-file-store';

const keys = parseKeyring(randomBytes(32).toString('base64'));
const bucket = 'materials';
beforeEach(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'the-key');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'the-secret');
});
afterEach(() => vi.unstubAllEnvs());

async function open(): Promise<{ s3: S3Double; files: FileStore; folder: string; close: () => Promise<void> }> {
  const s3 = await openS3Double({ bucket, accessKey: 'the-key', secretKey: 'the-secret', pageSize: 2 });
  const folder = await mkdtemp(path.join(tmpdir(), 'yushen-'));
  const settings = { store: 's3', bucket, endpoint: s3.endpoint, pathStyle: true, prefix: 'yushen/' };
  const files = await openS3FileStore(fileSettingsSchema.parse(settings) as S3Settings, {
    incomingFolder: path.join(folder, 'incoming'),
    keys,
  });
  const close = async () => {
    await s3.close();
    await rm(folder, { recursive: true });
  };
  return { s3, files, folder, close };
}

describe('files in a bucket', () => {
  fileStoreSuite(async () => {
    const { s3, files, folder, close } = await open();
    const nameOf = (tenant: string, sha256: string) => `yushen/${tenant}/${sha256}`;
    return {
      files,
      stored: async () => {
        const incoming = path.join(folder, 'incoming');
        const local = await Promise.all((await readdir(incoming)).map((name) => readFile(path.join(incoming, name))));
        return [...local, ...[...s3.objects.values()].map(({ bytes }) => bytes)];
      },
      at: async (tenant, sha256) => s3.objects.get(nameOf(tenant, sha256))!.bytes,
      put: async (tenant, sha256, bytes) =>
        void s3.objects.set(nameOf(tenant, sha256), { bytes: Buffer.from(bytes), at: new Date() }),
      close,
    };
  });
});

describe('where the bucket’s service fails', () => {
  let opened: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());

  test('what it refuses for a moment is sent again', async () => {
    const received = await opened.files.receive('one', Readable.from([Buffer.from('a file')]), 100);
    opened.s3.failNext(2);
    await received.keep();
    expect(Buffer.from(await opened.files.read('one', received.sha256)).toString()).toBe('a file');
  });

  test('what it refuses for longer is told as unavailable, not as lost', async () => {
    const received = await opened.files.receive('one', Readable.from([Buffer.from('a file')]), 100);
    opened.s3.failNext(1000);
    await expect(received.keep()).rejects.toMatchObject({ code: 'unavailable' });
    await expect(opened.files.read('one', received.sha256)).rejects.toMatchObject({ code: 'unavailable' });
    opened.s3.failNext(0);
    expect(opened.s3.objects.size).toBe(0);
  });

  test('a wrong secret is refused at once, and named in no message', async () => {
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'another-secret');
    const settings = { store: 's3', bucket, endpoint: opened.s3.endpoint, pathStyle: true };
    const files = await openS3FileStore(fileSettingsSchema.parse(settings) as S3Settings, {
      incomingFolder: path.join(opened.folder, 'other'),
      keys,
    });
    const received = await files.receive('one', Readable.from([Buffer.from('a file')]), 100);
    const error = await received.keep().catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ code: 'unavailable', cause: { name: 'SignatureDoesNotMatch' } });
    expect(String(error)).not.toContain('secret');
    expect(opened.s3.objects.size).toBe(0);
  });
});

test('without its package it says what to install', async () => {
  vi.doMock('@aws-sdk/client-s3', () => {
    throw new Error('not there');
  });
  const settings = fileSettingsSchema.parse({ store: 's3', bucket }) as S3Settings;
  await expect(openS3FileStore(settings, { incomingFolder: tmpdir(), keys })).rejects.toMatchObject({
    code: 'package-missing',
    message: expect.stringContaining('npm install @aws-sdk/client-s3'),
  });
  vi.doUnmock('@aws-sdk/client-s3');
});

test('settings name a bucket as S3 does, and no secret', () => {
  const parse = (settings: object) => fileSettingsSchema.safeParse(settings).success;
  expect(parse({ store: 's3', bucket: 'materials' })).toBe(true);
  for (const wrong of [
    { store: 's3' },
    { store: 's3', bucket: 'A/b' },
    { store: 's3', bucket: 'materials', secretAccessKey: 'x' },
    { store: 's3', bucket: 'materials', prefix: '/x' },
    { store: 's3', bucket: 'materials', endpoint: 'file:///x' },
  ])
    expect(parse(wrong), JSON.stringify(wrong)).toBe(false);
});
