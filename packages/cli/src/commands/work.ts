import { once } from 'node:events';
import { EXIT, type ExitStatus } from '../exit-status';
import { readJson } from '../files/read-json';
import type { CommandContext } from '../host';
import { requireServer, serverPlace } from '../server-place';

export interface WorkFlags {
  readonly data?: string | undefined;
  readonly settings?: string | undefined;
  readonly host: string;
  readonly port?: number | undefined;
}

/** Reviews cases of a running service until it is interrupted. */
export async function work(flags: WorkFlags, { host, reviewer, language }: CommandContext): Promise<ExitStatus> {
  const { startWorker } = await requireServer(host);
  const place = serverPlace(flags.data, host.env);
  const settings = flags.settings === undefined ? undefined : ((await readJson(flags.settings)) as object);
  const listen = flags.port === undefined ? undefined : { host: flags.host, port: flags.port };
  const worker = await startWorker({ ...place, settings, reviewer }, listen);
  const say = (zh: string, en: string) => host.stderr.write(`${language === 'zh' ? zh : en}\n`);
  say(`已加入预审，数据在：${place.dataFolder}`, `Working. Data in ${place.dataFolder}`);
  if (worker.url !== undefined) say(`健康与指标：${worker.url}`, `Health and metrics on ${worker.url}`);
  if (!host.signal.aborted) await once(host.signal, 'abort');
  say('正在停止……', 'Stopping …');
  await worker.close();
  return EXIT.done;
}
