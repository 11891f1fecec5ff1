import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { YushenError } from '@yushen/contract';
import { type DemoCase, demoCases } from '../demo-desk/demo-cases';
import { type DeskClient, deskClient } from '../demo-desk/desk-client';
import { complain, workOn } from '../demo-desk/past-work';
import { isThere, reviewed, submitDemoCase } from '../demo-desk/submit-demo-case';
import { EXIT, type ExitStatus } from '../exit-status';
import type { CommandContext } from '../host';
import { requireServer } from '../server-place';

export interface DemoDeskFlags {
  readonly port: number;
  readonly cases?: string | undefined;
  /** Cases of each matter at most. */
  readonly each: number;
  readonly data?: string | undefined;
}

/** How an office of the demonstration works: half of what is approved is looked at, and deeds by two clerks. */
const SETTINGS = { desk: { sampleShare: 0.5, fourEyes: ['real-estate-registration'] } };
const CLERKS = [
  { title: '陈静', scopes: ['clerk', 'admin'] },
  { title: '周明', scopes: ['clerk'] },
] as const;
/** Cases that a clerk has worked on before anybody looks. */
const WORKED_ON = 4;

/** A desk full of cases, in a service of its own, until it is interrupted. */
export async function demoDesk(flags: DemoDeskFlags, context: CommandContext): Promise<ExitStatus> {
  const { host, reviewer, language } = context;
  const say = (zh: string, en: string) => host.stderr.write(`${language === 'zh' ? zh : en}\n`);
  const { startServer, silentLog, demoCasesFolder } = await requireServer(host);
  const cases = await demoCases(flags.cases ?? demoCasesFolder(), flags.each).catch((error: unknown) => {
    if (flags.cases !== undefined) throw error;
    throw new YushenError('bad-options', 'The cases that ship are not there. Give a folder: --cases FOLDER', {
      cause: error,
    });
  });
  const dataFolder = flags.data ?? (await mkdtemp(path.join(tmpdir(), 'yushen-desk-')));
  const service = await startServer(
    { dataFolder, reviewer, settings: SETTINGS, log: silentLog() },
    { host: '127.0.0.1', port: flags.port, newKey: true },
  );
  try {
    const admin = deskClient(service.url, service.newKey ?? '');
    const keyOf = async (title: string, scopes: readonly string[]) =>
      (await admin.call<{ key: string }>('POST', '/keys', { title, scopes })).key;
    const portal = deskClient(service.url, await keyOf('Portal', ['portal']));
    say(`工作台：${service.url}/desk/`, `The desk: ${service.url}/desk/`);
    const clerks: DeskClient[] = [];
    for (const { title, scopes } of CLERKS) {
      const key = await keyOf(title, scopes);
      clerks.push(deskClient(service.url, key));
      say(`${title}的密钥：${key}`, `Key of ${title}: ${key}`);
    }
    const [clerk] = clerks as [DeskClient];
    const missing: DemoCase[] = [];
    for (const one of cases) if (!(await isThere(portal, one))) missing.push(one);
    if (missing.length > 0) {
      say(
        `正在装入 ${missing.length} 件案件，预审完一件出现一件。按 Ctrl+C 结束。`,
        `Loading ${missing.length} cases; each appears once it is reviewed. Ctrl+C ends it.`,
      );
      await load(missing);
    }
    host.signal.throwIfAborted();
    say('已就绪。', 'Ready.');
    if (!host.signal.aborted) await once(host.signal, 'abort');

    async function load(wanted: readonly DemoCase[]): Promise<void> {
      const ids: string[] = [];
      for (const one of wanted) {
        host.signal.throwIfAborted();
        ids.push(await submitDemoCase(portal, one));
      }
      const past = { portal, clerk };
      await complain(past, ids.slice(WORKED_ON));
      let flagged = 0;
      for (const [turn, id] of ids.entries()) {
        await reviewed(portal, id, host.signal);
        if (turn < WORKED_ON) flagged = await workOn(past, id, { turn, flagged });
      }
    }
  } catch (error) {
    if (!host.signal.aborted) throw error;
  } finally {
    await service.close();
    if (flags.data === undefined) await rm(dataFolder, { recursive: true, force: true });
  }
  return EXIT.done;
}
