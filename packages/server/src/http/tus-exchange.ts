import { PassThrough, Readable } from 'node:stream';
import { Server, type ServerOptions } from '@tus/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ServiceError, type ServiceErrorCode } from '../errors/service-error';

/** Of what the protocol's server answers, these are handed on; who may read them across origins is the service's own setting. */
const HEADERS = ['location', 'content-type', 'content-length', 'tus-resumable', 'tus-version', 'tus-extension'];
const handedOn = (name: string): boolean => HEADERS.includes(name) || /^(tus-max-size|upload-)/.test(name);

const CODES: Readonly<Record<number, ServiceErrorCode>> = {
  404: 'not-found',
  409: 'conflict',
  410: 'gone',
  412: 'unsupported-version',
  413: 'too-large',
};

/**
 * Has the tus protocol's server answer a request, and gives its answer as the service's own: errors as problems, in the log
 * as all others. The body is always taken to its end.
 *
 * @throws ServiceError; whatever the store throws
 */
export async function exchangeTus(
  options: ServerOptions & Pick<ConstructorParameters<typeof Server>[0], 'datastore'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  let failure: { readonly error: unknown } | undefined;
  const onResponseError = (_request: unknown, error: unknown) => {
    failure = { error };
    return undefined;
  };
  reply.header('tus-resumable', '1.0.0');
  const body = relay(request);
  try {
    const answer = await new Server({ ...options, onResponseError }).handleWeb(webRequest(request, body));
    if (failure !== undefined) throw asThrown(failure.error);
    if (answer.status >= 400) throw refusal(answer.status);
    for (const [name, value] of answer.headers) if (handedOn(name)) reply.header(name, value);
    const text = await answer.text();
    return reply
      .status(answer.status)
      .serializer((sent: unknown) => sent as string)
      .send(text === '' ? undefined : text);
  } finally {
    body?.end();
  }
}

type WebRequest = Parameters<Server['handleWeb']>[0];

function webRequest(request: FastifyRequest, body: Relay | undefined): WebRequest {
  const headers = new Headers();
  // One method for one route: what a request may do is settled before the protocol looks at it.
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string' && name !== 'x-http-method-override') headers.set(name, value);
  const sent = body && { body: Readable.toWeb(body.stream) as ReadableStream, duplex: 'half' as const };
  return new Request(`http://localhost${request.url}`, { method: request.method, headers, ...sent });
}

interface Relay {
  readonly stream: Readable;
  /** Drops what has not been taken, so that the connection is not left with half a body. */
  end(): void;
}

/** The body through a stream that may be torn down without its connection. */
function relay({ body, raw }: FastifyRequest): Relay | undefined {
  if (!(body instanceof Readable)) return undefined;
  const stream = new PassThrough();
  const breakOff = () => {
    if (!raw.complete) stream.destroy(new ServiceError('bad-request', 'The file did not come whole.'));
  };
  body.once('error', breakOff).once('close', breakOff);
  body.pipe(stream);
  const end = () => {
    body.off('error', breakOff).off('close', breakOff);
    body.on('error', () => {});
    body.unpipe(stream);
    body.resume();
  };
  return { stream, end };
}

/** The protocol's own refusals are objects with a status; everything else is an error as any. */
function asThrown(error: unknown): unknown {
  const { status_code: status } = error as { status_code?: unknown };
  return typeof status === 'number' ? refusal(status) : error;
}

const refusal = (status: number): ServiceError =>
  new ServiceError(
    CODES[status] ?? 'bad-request',
    WORDS[status] ?? 'The request does not follow the tus protocol 1.0.0.',
  );

const WORDS: Readonly<Record<number, string>> = {
  409: 'Upload-Offset is not where the upload stands: ask with HEAD.',
  410: 'The time to continue this upload is over.',
  412: 'Send Tus-Resumable: 1.0.0.',
  413: 'More bytes than were announced, or than are taken.',
};
