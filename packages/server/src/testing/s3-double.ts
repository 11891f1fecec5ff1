import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** As much of S3 as a file store uses: signed requests (Signature Version 4) on one bucket, addressed by path. */
export interface S3Double {
  readonly endpoint: string;
  /** What is stored, by its name. */
  readonly objects: Map<string, { readonly bytes: Buffer; readonly at: Date }>;
  /** Answers so many of the next requests with 503. */
  failNext(times: number): void;
  close(): Promise<void>;
}

export interface S3DoubleOptions {
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
  /** Names that one page of a list holds. */
  readonly pageSize: number;
}

export async function openS3Double({ bucket, accessKey, secretKey, pageSize }: S3DoubleOptions): Promise<S3Double> {
  const objects: S3Double['objects'] = new Map();
  let failures = 0;

  const answer = (request: IncomingMessage, bytes: Buffer, response: ServerResponse) => {
    if (failures > 0) {
      failures--;
      return refuse(response, 503, 'SlowDown');
    }
    if (!isSigned(request, bytes, accessKey, secretKey)) return refuse(response, 403, 'SignatureDoesNotMatch');
    const url = new URL(request.url ?? '', 'http://localhost');
    const [, where, ...rest] = decodeURIComponent(url.pathname).split('/');
    if (where !== bucket) return refuse(response, 404, 'NoSuchBucket');
    const name = rest.join('/');
    if (request.method === 'PUT') {
      objects.set(name, { bytes, at: new Date() });
      return response.end();
    }
    if (request.method === 'DELETE') {
      objects.delete(name);
      return response.writeHead(204).end();
    }
    if (url.searchParams.get('list-type') === '2') return response.end(list(url.searchParams));
    const found = objects.get(name);
    if (found === undefined) return refuse(response, 404, 'NoSuchKey');
    return response.writeHead(200, { 'content-length': found.bytes.length }).end(found.bytes);
  };

  const list = (asked: URLSearchParams): string => {
    const after = asked.get('continuation-token') ?? '';
    const names = [...objects.keys()]
      .filter((name) => name.startsWith(asked.get('prefix') ?? '') && name > after)
      .sort();
    const page = names.slice(0, pageSize);
    const more = names.length > page.length;
    const contents = page.map(
      (name) =>
        `<Contents><Key>${name}</Key><LastModified>${objects.get(name)!.at.toISOString()}</LastModified></Contents>`,
    );
    return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${
      more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
    }${contents.join('')}</ListBucketResult>`;
  };

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    answer(request, Buffer.concat(chunks), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    failNext: (times) => {
      failures = times;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const refuse = (response: ServerResponse, status: number, code: string) =>
  response.writeHead(status, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`);

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Computes the signature anew from what came in, the hash of the body too. */
function isSigned(request: IncomingMessage, bytes: Buffer, accessKey: string, secretKey: string): boolean {
  const { headers, method = '', url = '' } = request;
  const [, key, scope, names, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\S+), SignedHeaders=(\S+), Signature=(\w+)$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  if (key !== accessKey || scope === undefined || names === undefined) return false;
  const hash = String(headers['x-amz-content-sha256']);
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== sha256(bytes)) return false;
  const [path, query = ''] = url.split('?');
  const signed = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, path, query.split('&').sort().join('&'), signed.join(''), names, hash].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const [date = '', region = '', service = '', end = ''] = scope.split('/');
  const signing = hmac(hmac(hmac(hmac(`AWS4${secretKey}`, date), region), service), end);
  return hmac(signing, toSign).toString('hex') === signature;
}
