import type { CaseRecord } from '@yushen/contract';
import type { Caller } from '../access/scopes';
import { appendAudit } from '../audit/append-audit';
import type { Parts } from '../parts/parts';
import { type DecidedFilter, decidedCases } from './decided-cases';

/** Decided cases with their readings, for `yushen replay` with rules that are not loaded here. Personal data: who takes it is written down. */
export async function exportRecords(parts: Parts, caller: Caller, filter: DecidedFilter): Promise<CaseRecord[]> {
  const records: CaseRecord[] = [];
  for await (const { record } of decidedCases(parts, caller, filter)) records.push(record);
  const details = { cases: records.length, ...(filter.rule !== undefined && { rule: filter.rule }) };
  await parts.store.inTenant(caller.tenant, (tx) =>
    appendAudit(tx, caller.tenant, {
      actor: caller.key,
      action: 'desk.records-exported',
      subject: caller.tenant,
      details,
    }),
  );
  return records;
}
