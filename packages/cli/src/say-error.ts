import { YushenError } from '@yushen/contract';
import { plainText } from './plain-text';

/**
 * An error in one line or a few, for standard error. Ours say what, where and what to do; of any other, which may
 * quote what it was reading, only the kind is said.
 */
export function sayError(error: unknown): string {
  if (YushenError.is(error)) return error.message.split('\n').map(plainText).join('\n');
  const kind = error instanceof Error ? error.name : typeof error;
  return `internal error (${kind}); set YUSHEN_DEBUG=1 to see where it happened`;
}

/** The stack of an error, for whoever asked for it by `YUSHEN_DEBUG`. */
export const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
