import { once } from 'node:events';
import { EXIT, type ExitStatus } from '../exit-status';
import type { CommandContext } from '../host';
import { requireServer, serverPlace } from '../server-place';
import { readJson } from './read-json';

export interface WorkFlags {
  readonly data?: string | undefined;
  readonly settings?: string | undefined;
}

/** Reviews cases of a running service until it is interrupted. */
export async function work(flags: WorkFlags, { host, reviewer, language }: CommandContext): Promise<ExitStatus> {
  const { startWorker } = await requireServer(host);
  const place = serverPlace(flags.data, host.env);
  const settings = flags.settings === undefined ? undefined : ((await readJson(flags.settings)) as object);
  const worker = await startWorker({ ...place, settings, reviewer });
  const say = (zh: string, en: string) => host.stderr.write(`${language === 'zh' ? zh : en}\n`);
  say(`已加入预审，数据在：${place.dataFolder}`, `Working. Data in ${place.dataFolder}`);
  if (!host.signal.aborted) await once(host.signal, 'abort');
  say('正在停止……', 'Stopping …');
  await worker.close();
  return EXIT.done;
}
