/**
 * What a database's error means to whoever asked. `conflict`: it gave way to another transaction, and may simply be done again. `gone`: it starts,
 * stops, fails over, is full or cannot be reached. `unfit`: what was sent is no text or number that it can hold (a NUL, a number too large). By SQLSTATE (PostgreSQL, appendix A), or the socket's own word.
 */
export type DatabaseFault = 'conflict' | 'gone' | 'unfit';

/** 22021 and 22P05 characters that it has not, 22003 number out of range. */
const UNFIT = /^(22021|22P05|22003)$/;
/** 40001 serialization failure, 40P01 deadlock, 55P03 lock not available. */
const CONFLICT = /^(40001|40P01|55P03)$/;
/** Connections 08, read-only after a fail-over 25006, resources 53, operator 57, system 58, internal XX; sockets. */
const GONE = /^(08\w{3}|25006|53\w{3}|57\w{3}|58\w{3}|XX\w{3}|ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ENOTFOUND)$/;
const GONE_WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** The fault that an error, or what caused it, tells of; nothing where it is not the database's. */
export function databaseFault(error: unknown): DatabaseFault | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const { code, message } = at as NodeJS.ErrnoException;
    if (code !== undefined && CONFLICT.test(code)) return 'conflict';
    if (code !== undefined && UNFIT.test(code)) return 'unfit';
    if ((code !== undefined && GONE.test(code)) || GONE_WORDS.test(message)) return 'gone';
  }
  return undefined;
}
