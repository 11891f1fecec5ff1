import { YushenError } from '@yushen/contract';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Log } from '../errors/log';
import { ServiceError, type ServiceErrorCode } from '../errors/service-error';
import { databaseFault } from '../store/database-fault';

/** What is wrong, as RFC 9457 has it: for programs by `code`, for people by `title` and `detail`. */
export const problemSchema = z
  .strictObject({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    request: z.uuid().describe('Its id in the log'),
    fields: z.array(z.string()).optional().describe('Where in the request'),
  })
  .meta({ id: 'Problem' });
type Problem = z.output<typeof problemSchema>;

const STATUS = {
  'bad-request': 400,
  'not-authenticated': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'unsupported-version': 412,
  'too-large': 413,
  'too-busy': 429,
  unavailable: 503,
} as const satisfies Record<ServiceErrorCode, number>;

/** The engine's and the frameworks' errors that a caller is told. */
const TOLD: Readonly<Record<string, ServiceErrorCode>> = {
  'bad-case': 'bad-request',
  'bad-options': 'bad-request',
  'unknown-matter': 'not-found',
  'too-large': 'too-large',
  // The service stops, or whoever asked has gone.
  closed: 'unavailable',
  aborted: 'unavailable',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_REQ_FILE_TOO_LARGE: 'too-large',
};

/** Seconds after which to try again what is not available now. */
const UNAVAILABLE_SECONDS = 5;

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Answers every error; what it says never quotes the request, and the stack stays in the log. */
export const answerError = (log: Log) => (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
  const { status, code, detail, fields } = judge(error);
  if (status >= 500) log.error({ error, request: request.id, route: request.routeOptions.url, status }, 'failed');
  const retryAfter = error instanceof ServiceError ? error.retryAfter : undefined;
  if (retryAfter !== undefined || status === 503) reply.header('retry-after', retryAfter ?? UNAVAILABLE_SECONDS);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  // What of the body has not come need not come any more.
  if (status === 413 || status === 401 || status === 403) reply.header('connection', 'close');
  return send(reply, { status, code, request: request.id, ...(detail && { detail }), ...(fields && { fields }) });
};

export const answerNotFound = (request: FastifyRequest, reply: FastifyReply) =>
  send(reply, { status: 404, code: 'not-found', request: request.id });

const send = (reply: FastifyReply, problem: Omit<Problem, 'type' | 'title'>) =>
  reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send({ type: 'about:blank', title: TITLES[problem.status] ?? 'Error', ...problem } satisfies Problem);

interface Judged {
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly fields?: string[];
}

function judge(error: FastifyError): Judged {
  if (error instanceof ServiceError) return { status: STATUS[error.code], code: error.code, detail: error.message };
  if (hasZodFastifySchemaValidationErrors(error)) {
    const paths = error.validation.map(({ instancePath }) => `${error.validationContext ?? ''}${instancePath}`);
    return {
      status: 400,
      code: 'bad-request',
      detail: 'The request does not fit its schema.',
      fields: [...new Set(paths)].slice(0, 20),
    };
  }
  const told = TOLD[error.code];
  if (told !== undefined) {
    const detail = YushenError.is(error) && told === 'too-large' ? { detail: error.message } : {};
    return { status: STATUS[told], code: told, ...detail };
  }
  const fault = databaseFault(error);
  if (fault === 'unfit') return { status: 400, code: 'bad-request' };
  if (fault !== undefined) return { status: 503, code: 'unavailable' };
  const { statusCode = 500 } = error;
  if (statusCode === 429) return { status: 429, code: 'too-busy' };
  if (statusCode === 415) return { status: 415, code: 'unsupported-media-type' };
  if (statusCode >= 400 && statusCode < 500) return { status: 400, code: 'bad-request' };
  return { status: 500, code: 'internal' };
}
