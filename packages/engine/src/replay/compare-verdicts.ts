import type { Issue, VerdictChange } from '@yushen/contract';
import type { Verdict } from '../judge/judge-case';

type Judged = Pick<Verdict, 'decision' | 'issues'>;

/** What differs between two verdicts on the same readings; undefined where nothing does. */
export function compareVerdicts(before: Judged, after: Judged): VerdictChange | undefined {
  const left = keyed(before.issues);
  const right = keyed(after.issues);
  const both = [...left].flatMap(([key, issue]) => {
    const other = right.get(key);
    return other === undefined ? [] : [{ before: issue, after: other }];
  });
  const change = {
    decision: { before: before.decision, after: after.decision },
    added: [...right].flatMap(([key, issue]) => (left.has(key) ? [] : [issue])),
    removed: [...left].flatMap(([key, issue]) => (right.has(key) ? [] : [issue])),
    altered: both.filter((pair) => wordsOf(pair.before) !== wordsOf(pair.after)),
  };
  const same =
    before.decision === after.decision && change.added.length + change.removed.length + change.altered.length === 0;
  return same ? undefined : change;
}

/** Issues by what they are about; those about the same thing are told apart by their order. */
function keyed(issues: readonly Issue[]): ReadonlyMap<string, Issue> {
  const known = new Map<string, Issue>();
  for (const issue of issues) {
    const { code, rule, requirement, subject, document, material, page, field } = issue;
    const about = JSON.stringify([code, rule, requirement, subject, document, material, page, field]);
    let key = about;
    for (let again = 1; known.has(key); again += 1) key = `${about}${again}`;
    known.set(key, issue);
  }
  return known;
}

const wordsOf = ({ severity, message, guidance, basis }: Issue): string =>
  JSON.stringify([severity, message.zh, message.en, guidance.zh, guidance.en, basis]);
