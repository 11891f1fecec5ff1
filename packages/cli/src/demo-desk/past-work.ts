import type { DeskClient } from './desk-client';

/** What was done at the desk before somebody looks at it: so that its figures and its other queues hold something. */
export interface PastWork {
  readonly portal: DeskClient;
  readonly clerk: DeskClient;
}

type Act = Readonly<Record<string, string>>;

const ACTS: readonly Act[] = [
  { act: 'agree' },
  { act: 'overrule', decision: 'approve', reason: 'known-otherwise' },
  { act: 'ask', notice: '请补交缺少的材料，并按列出的要求重新拍照上传。' },
  { act: 'agree' },
];
const SCORES = [5, 4, 5, 3] as const;

/** Works on one case, each in another way: agreed, overruled, asked for. Its applicant says how content they are. */
export async function workOn({ portal, clerk }: PastWork, id: string, turn: number): Promise<void> {
  const { entry } = await clerk.call<{ entry: { decision?: string; state: string } }>('GET', `/desk/cases/${id}`);
  await portal.call('PUT', `/cases/${id}/satisfaction`, { score: SCORES[turn % SCORES.length] ?? 5 });
  // What was approved and not drawn for a person is closed already.
  if (entry.state !== 'open') return;
  await clerk.call('POST', `/desk/cases/${id}/lock`);
  // What the rules approve is agreed with.
  const act = entry.decision === 'approve' ? ACTS[0] : ACTS[turn % ACTS.length];
  await clerk.call('POST', `/desk/cases/${id}/acts`, { submission: 1, ...act });
}

/** Applicants who are not content: one wants a person, one says that it cannot be done. */
export async function complain({ portal }: PastWork, [first, second]: readonly string[]): Promise<void> {
  if (first !== undefined) await portal.call('POST', `/cases/${first}/person`);
  if (second !== undefined)
    await portal.call('POST', `/cases/${second}/tickets`, { words: '材料交了三次，还是没有通过。' });
}
