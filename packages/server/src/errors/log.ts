import { YushenError } from '@yushen/contract';
import pino from 'pino';
import { ServiceError } from './service-error';

export type Log = pino.Logger;

/**
 * The words that a log line may have. What is not here is not written, whoever passes it in: names, forms, file names and
 * addresses with queries cannot get in.
 */
const ALLOWED = new Set([
  'attempt',
  'bytes',
  'case',
  'code',
  'decision',
  'delivery',
  'error',
  'event',
  'folder',
  'job',
  'key',
  'matter',
  'method',
  'milliseconds',
  'port',
  'request',
  'removed',
  'route',
  'status',
  'submission',
  'tenant',
  'upload',
]);

/** A log of JSON lines. */
export function openLog(stream?: pino.DestinationStream, level = 'info'): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label) => ({ level: label }),
      log: (line) => Object.fromEntries(Object.entries(line).flatMap(([name, value]) => allowed(name, value))),
    },
  };
  return stream === undefined ? pino(options) : pino(options, stream);
}

/** A log that says nothing. */
export const silentLog = (): Log => openLog(undefined, 'silent');

function allowed(name: string, value: unknown): [string, unknown][] {
  if (value instanceof Error) return [['error', describeError(value)]];
  return ALLOWED.has(name) && typeof value !== 'object' ? [[name, value]] : [];
}

/**
 * An error without what it may quote. Ours promise to carry no personal data; of others (a database quotes values, a parser its
 * input) only the kind and the places in the code are kept.
 */
export function describeError(error: Error): Record<string, unknown> {
  // What is wrong with a form is told to its sender alone.
  const own = error instanceof ServiceError || (YushenError.is(error) && error.code !== 'bad-case');
  const { code } = error as { code?: unknown };
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(typeof code === 'string' && /^[\w-]{1,40}$/.test(code) && { code }),
    ...(own && { message: error.message }),
    at: places.slice(0, 8).map((line) => line.trim()),
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  };
}
