import type { MessagePort } from 'node:worker_threads';
import { YushenError } from '@yushen/contract';
import type { Failure, FromWorker, ToWorker } from './messages';
import type { RequestOf, TaskHandlers, TaskName } from './tasks';

/** What a worker does between its start and its end. */
export interface Service {
  readonly handlers: TaskHandlers;
  release(): Promise<void>;
}

/** Answers a host's messages, one task after the other, until it asks to close. */
export async function serveTasks(port: MessagePort, start: () => Promise<Service>): Promise<void> {
  const send = (message: FromWorker): void => port.postMessage(message);
  try {
    const service = await start();
    port.on('message', (message: ToWorker) => {
      if (message.kind === 'task') void answer(service.handlers, message).then(send);
      else void service.release().finally(() => port.close());
    });
    send({ kind: 'ready' });
  } catch (error) {
    send({ kind: 'refused', failure: failureOf(error) });
    port.close();
  }
}

async function answer(
  handlers: TaskHandlers,
  { id, name, request }: Extract<ToWorker, { kind: 'task' }>,
): Promise<FromWorker> {
  try {
    const result = await runTask(handlers, name, request as RequestOf<typeof name>);
    return { kind: 'done', id, result };
  } catch (error) {
    return { kind: 'failed', id, failure: failureOf(error) };
  }
}

const runTask = <N extends TaskName>(handlers: TaskHandlers, name: N, request: RequestOf<N>): Promise<unknown> =>
  handlers[name](request);

const failureOf = (error: unknown): Failure =>
  YushenError.is(error)
    ? { code: error.code, message: error.message }
    : { code: 'reader-failed', message: error instanceof Error ? error.message : String(error) };
