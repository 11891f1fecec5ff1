import { EXIT, type ExitStatus } from '../exit-status';
import type { CommandContext } from '../host';
import { requireServer, serverPlace } from '../server-place';

const FAULTS = {
  changed: { zh: '被改动', en: 'was changed' },
  missing: { zh: '缺失', en: 'is missing' },
  reordered: { zh: '不接在前一条之后', en: 'does not follow from the one before' },
  cut: { zh: '之后的记录缺失或多余', en: 'is not where the log ends' },
} as const;

/** Verifies the audit log of every tenant. */
export async function verifyAudit(
  flags: { readonly data?: string | undefined; readonly json?: boolean | undefined },
  { host, language }: CommandContext,
): Promise<ExitStatus> {
  const { verifyStoredAudit } = await requireServer(host);
  const verdicts = await verifyStoredAudit(serverPlace(flags.data, host.env));
  const sound = verdicts.every(({ faults }) => faults.length === 0);
  if (flags.json) host.stdout.write(`${JSON.stringify({ sound, tenants: verdicts })}\n`);
  else
    for (const { tenant, entries, head, faults } of verdicts) {
      const count = language === 'zh' ? `${entries} 条` : `${entries} entries`;
      const state =
        faults.length === 0 ? (language === 'zh' ? '完好' : 'sound') : language === 'zh' ? '有问题' : 'NOT SOUND';
      host.stdout.write(`${tenant}  ${count}  ${state}  ${head}\n`);
      for (const { kind, sequence } of faults) host.stdout.write(`  ${sequence} ${FAULTS[kind][language]}\n`);
    }
  return sound ? EXIT.done : EXIT.failed;
}
