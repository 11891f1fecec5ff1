import { once } from 'node:events';
import { EXIT, type ExitStatus } from '../exit-status';
import { readJson } from '../files/read-json';
import type { CommandContext } from '../host';
import { requireServer, serverPlace } from '../server-place';

export interface ServeFlags {
  readonly port: number;
  readonly host: string;
  readonly data?: string | undefined;
  readonly settings?: string | undefined;
  readonly newKey?: boolean | undefined;
}

/** Runs the service until it is interrupted. */
export async function serve(flags: ServeFlags, { host, reviewer, language }: CommandContext): Promise<ExitStatus> {
  const { startServer } = await requireServer(host);
  const place = serverPlace(flags.data, host.env);
  const settings = flags.settings === undefined ? undefined : ((await readJson(flags.settings)) as object);
  const listen = { host: flags.host, port: flags.port, newKey: flags.newKey ?? false };
  const server = await startServer({ ...place, settings, reviewer }, listen);
  const say = (zh: string, en: string) => host.stderr.write(`${language === 'zh' ? zh : en}\n`);
  say(`服务已启动：${server.url}`, `Listening on ${server.url}`);
  say(`数据在：${place.dataFolder}`, `Data in ${place.dataFolder}`);
  if (!server.embeddedDatabase) say('数据库：DATABASE_URL', 'Database: DATABASE_URL');
  if (place.sealingKeys === undefined)
    say(
      '加密密钥在其中的 sealing.key：请另行备份，丢失后文件无法恢复',
      'The sealing key is its sealing.key: keep a copy elsewhere, nothing can be opened without it',
    );
  if (server.newKey !== undefined)
    say(`管理员密钥（只显示这一次）：${server.newKey}`, `Admin key, shown this once: ${server.newKey}`);
  if (!host.signal.aborted) await once(host.signal, 'abort');
  say('正在停止……', 'Stopping …');
  await server.close();
  return EXIT.done;
}
