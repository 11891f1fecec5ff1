import type { MessagePort } from 'node:worker_threads';
import { YushenError } from '@yushen/contract';
import type { Failure, FromWorker, ToWorker } from './messages';
import type { TaskHandlers, TaskMap } from './tasks';

/** What a worker does between its start and its end. */
export interface Service<Tasks extends TaskMap<Tasks>> {
  readonly handlers: TaskHandlers<Tasks>;
  /** Frees what the handlers hold. */
  release?(): Promise<void>;
}

/** Answers a host's messages, one task after the other, until it asks to close. */
export async function serveTasks<Tasks extends TaskMap<Tasks>>(
  port: MessagePort,
  start: () => Promise<Service<Tasks>>,
): Promise<void> {
  const send = (message: FromWorker): void => port.postMessage(message);
  try {
    const { handlers, release } = await start();
    port.on('message', (message: ToWorker) => {
      if (message.kind === 'task') void answer(handlers, message).then(send);
      else void Promise.resolve(release?.()).finally(() => port.close());
    });
    send({ kind: 'ready' });
  } catch (error) {
    // Nothing of a case is known yet: the error may be told whole.
    send({ kind: 'refused', failure: typed(error) ?? { message: String(error) } });
    port.close();
  }
}

async function answer<Tasks extends TaskMap<Tasks>>(
  handlers: TaskHandlers<Tasks>,
  { name, request }: Extract<ToWorker, { kind: 'task' }>,
): Promise<FromWorker> {
  try {
    const handler = handlers[name as keyof Tasks] as (request: unknown) => unknown;
    return { kind: 'done', result: await handler(request) };
  } catch (error) {
    return {
      kind: 'failed',
      failure: typed(error) ?? { message: `The task "${String(name)}" failed: ${kindOf(error)}.` },
    };
  }
}

const typed = (error: unknown): Failure | undefined =>
  YushenError.is(error) ? { code: error.code, message: error.message } : undefined;

/** A function's name in the first line of a stack. */
const FIRST_CALL = /\n\s+at (?:async )?([\w.$#<>[\] ]+) \(/u;

/** What kind of error it is, and where: its own words may quote what a page says. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not by an error';
  const place = FIRST_CALL.exec(error.stack ?? '')?.[1];
  return place === undefined ? error.name : `${error.name} in ${place}`;
}
