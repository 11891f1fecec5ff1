import type { Lock, Locker } from '@tus/server';
import { ServiceError } from '../errors/service-error';

/** Milliseconds that one who comes later waits for the request before, which is asked to end. */
const WAIT_MS = 10_000;

/**
 * One request at a time on each upload, in this process: who comes later asks the one before to end and waits in turn.
 * Between processes nothing is locked; there a piece is kept only where it continues what lies in the store.
 */
export function openUploadLocks(waitMs: number = WAIT_MS): Locker {
  const held = new Map<string, { readonly ended: Promise<void>; readonly askToEnd: () => void }>();
  const newLock = (id: string): Lock => {
    let end: (() => void) | undefined;
    return {
      lock: async (signal, askToEnd) => {
        const until = Date.now() + waitMs;
        for (let before = held.get(id); before !== undefined; before = held.get(id)) {
          before.askToEnd();
          if (signal.aborted || !(await endsWithin(before.ended, until - Date.now())))
            throw new ServiceError('conflict', 'Another request is writing this upload.');
        }
        const ended = new Promise<void>((resolve) => {
          end = resolve;
        });
        held.set(id, { ended, askToEnd: () => void askToEnd() });
      },
      unlock: async () => {
        held.delete(id);
        end?.();
      },
    };
  };
  return { newLock };
}

async function endsWithin(ended: Promise<void>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), Math.max(0, milliseconds));
  });
  return Promise.race([ended.then(() => true), late]).finally(() => clearTimeout(timer));
}
