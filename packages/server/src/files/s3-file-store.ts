import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type * as S3 from '@aws-sdk/client-s3';
import { YushenError } from '@yushen/contract';
import { ServiceError } from '../errors/service-error';
import type { Keyring } from '../sealing/keyring';
import type { S3Settings } from './file-settings';
import type { FileStore } from './file-store';
import { openIncoming, openSealed, sealInto } from './seal-into';

/** Times that an object is sent: the SDK repeats what it can, but no stream. */
const TRIES = 3;
const CONNECT_MS = 5000;
/** Milliseconds without a byte from the service after which a request is given up. */
const SILENT_MS = 30_000;

/**
 * Files in a bucket: `<prefix><tenant>/<sha256>`. What comes in is sealed on its way into a local folder, and sent from there once
 * it is whole. What is stored is authenticated by its seal, so the bucket's own checksums, which not every service knows, are not asked for.
 *
 * @throws YushenError `package-missing` where `@aws-sdk/client-s3` is not installed
 */
export async function openS3FileStore(
  settings: S3Settings,
  { incomingFolder, keys }: { readonly incomingFolder: string; readonly keys: Keyring },
): Promise<FileStore> {
  const { S3Client, PutObjectCommand, GetObjectCommand, DeleteObjectCommand, paginateListObjectsV2 } = await loadSdk();
  const { bucket: Bucket, region, endpoint, pathStyle, prefix } = settings;
  const client = new S3Client({
    region,
    ...(endpoint !== undefined && { endpoint }),
    forcePathStyle: pathStyle,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    logger: SILENT,
    requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: SILENT_MS },
  });
  const incoming = await openIncoming(incomingFolder);
  const nameOf = (tenant: string, sha256: string) => `${prefix}${tenant}/${sha256}`;

  const send = async (file: string, Key: string): Promise<void> => {
    const { size: ContentLength } = await stat(file);
    for (let tries = 1; ; tries++)
      try {
        const Body = createReadStream(file);
        await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentLength })).finally(() => Body.destroy());
        return;
      } catch (error) {
        if (tries === TRIES || isRefusal(error)) throw unavailable(error);
      }
  };

  return {
    receive: async (tenant, bytes, limit) => {
      const { file, sha256, size, discard } = await sealInto(incoming, bytes, { tenant, limit, keys });
      let kept: Promise<void> | undefined;
      const keep = () => {
        kept ??= send(file, nameOf(tenant, sha256));
        return kept;
      };
      return { sha256, size, keep, discard };
    },
    read: async (tenant, sha256) => {
      const found = await client
        .send(new GetObjectCommand({ Bucket, Key: nameOf(tenant, sha256) }))
        .then(({ Body }) => Body?.transformToByteArray())
        .catch((cause) => {
          if (statusOf(cause) !== 404) throw unavailable(cause);
        });
      if (found === undefined) throw new YushenError('store-failed', `The file ${sha256} is not in the file store.`);
      return openSealed(keys, tenant, sha256, found);
    },
    remove: async (tenant, sha256) => {
      await client.send(new DeleteObjectCommand({ Bucket, Key: nameOf(tenant, sha256) })).catch((cause) => {
        if (statusOf(cause) !== 404) throw unavailable(cause);
      });
    },
    list: async function* (tenant) {
      const Prefix = nameOf(tenant, '');
      try {
        for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix }))
          for (const { Key = '', LastModified = new Date(0) } of Contents)
            yield { sha256: Key.slice(Prefix.length), keptAt: LastModified };
      } catch (cause) {
        throw unavailable(cause);
      }
    },
  };
}

async function loadSdk(): Promise<typeof S3> {
  return import('@aws-sdk/client-s3').catch((cause) => {
    const message = 'Files in S3 need a package of their own: npm install @aws-sdk/client-s3';
    throw new YushenError('package-missing', message, { cause });
  });
}

/** The SDK would write to the console. What goes wrong is thrown, and logged as everything is. */
const nothing = () => {};
const SILENT = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

const statusOf = (error: unknown): number | undefined =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;

/** Whether the service answered, and would answer the same again. */
const isRefusal = (error: unknown): boolean => {
  const status = statusOf(error) ?? 0;
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
};

const unavailable = (cause: unknown): ServiceError =>
  new ServiceError('unavailable', 'The file store does not answer, or refuses.', undefined, { cause });
