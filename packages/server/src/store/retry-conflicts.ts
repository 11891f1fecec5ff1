import { setTimeout as sleep } from 'node:timers/promises';
import { databaseFault } from './database-fault';

/** Times that a transaction is tried. */
const ATTEMPTS = 5;
/** Milliseconds before the second attempt, at most; twice as long before each further one. */
const PAUSE_MS = 20;

/**
 * Does a transaction again that gave way to another (deadlock, serialization): nothing of it was kept. What it does besides must bear repeating.
 *
 * @throws what the last attempt threw
 */
export async function retryConflicts<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++)
    try {
      return await transaction();
    } catch (error) {
      if (databaseFault(error) !== 'conflict' || attempt === ATTEMPTS) throw error;
      // At random, or those that met would meet again.
      await sleep(Math.random() * PAUSE_MS * 2 ** (attempt - 1));
    }
}
