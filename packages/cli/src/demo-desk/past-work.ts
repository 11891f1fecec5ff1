import type { DeskClient } from './desk-client';

/** What was done at the desk before somebody looks at it: so that its figures and its other queues hold something. */
export interface PastWork {
  readonly portal: DeskClient;
  readonly clerk: DeskClient;
}

type Act = Readonly<Record<string, string>>;

const AGREE: Act = { act: 'agree' };
/** What is done to the cases with findings, one after the other: so that there is an overruling as soon as there is one of them. */
const ACTS: readonly Act[] = [
  { act: 'overrule', decision: 'approve', reason: 'known-otherwise' },
  { act: 'ask', notice: '请补交缺少的材料，并按列出的要求重新拍照上传。' },
  AGREE,
];
/** How content applicants were; words are theirs to give. */
const ANSWERS: readonly { readonly score: number; readonly words?: string }[] = [
  { score: 5, words: '在家就办好了，很快。' },
  { score: 4 },
  { score: 3, words: '不知道房产证要拍哪一页，打电话问了才清楚。' },
  { score: 5 },
];

/** Which case it is that is worked on, and how many with findings were before it. */
export interface Turn {
  readonly turn: number;
  readonly flagged: number;
}

/**
 * Works on one case, each in another way: overruled, asked for, agreed with. Its applicant says how content they are.
 *
 * @returns how many cases with findings were worked on up to now
 */
export async function workOn({ portal, clerk }: PastWork, id: string, { turn, flagged }: Turn): Promise<number> {
  const { entry } = await clerk.call<{ entry: { decision?: string; state: string } }>('GET', `/desk/cases/${id}`);
  await portal.call('PUT', `/cases/${id}/satisfaction`, ANSWERS[turn % ANSWERS.length]);
  // What was approved and not drawn for a person is closed already.
  if (entry.state !== 'open') return flagged;
  await clerk.call('POST', `/desk/cases/${id}/lock`);
  // What the rules approve is agreed with.
  const isFlagged = entry.decision !== 'approve';
  const act = isFlagged ? ACTS[flagged % ACTS.length] : AGREE;
  await clerk.call('POST', `/desk/cases/${id}/acts`, { submission: 1, ...act });
  return flagged + Number(isFlagged);
}

/** Applicants who are not content: one wants a person, one says that it cannot be done. */
export async function complain({ portal }: PastWork, [first, second]: readonly string[]): Promise<void> {
  if (first !== undefined) await portal.call('POST', `/cases/${first}/person`);
  if (second !== undefined)
    await portal.call('POST', `/cases/${second}/tickets`, { words: '材料交了三次，还是没有通过。' });
}
