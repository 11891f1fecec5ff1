import type { Issue, Report, RuleOutcome, Text } from '@yushen/contract';
import type { CaseWords } from './case-words';
import { describeInput } from './describe-input';

/** Why a rule came out as it did, in one paragraph. */
export function explainRule(outcome: RuleOutcome, report: Report, words: CaseWords): Text {
  const issues = report.issues.filter(({ rule }) => rule === outcome.rule);
  const { title } = outcome;
  const verdict = verdictOf(outcome, issues, words);
  const basis =
    outcome.basis === undefined ? undefined : { zh: `依据：${outcome.basis}。`, en: `Basis: ${outcome.basis}.` };
  return {
    zh: [`“${title.zh}”：`, verdict.zh, basis?.zh ?? ''].join(''),
    en: [`"${title.en}":`, verdict.en, ...(basis ? [basis.en] : [])].join(' '),
  };
}

/** What a report says of a rule that no pack has, such as the one that keeps an assisted case from approval. */
export function explainIssues(issues: readonly Issue[]): Text {
  return said(issues);
}

function verdictOf({ status, inputs }: RuleOutcome, issues: readonly Issue[], words: CaseWords): Text {
  const looked = listed(inputs.map((input) => describeInput(input, words)));
  switch (status) {
    case 'passed':
      return {
        zh: `通过。核对了：${looked.zh || '所交材料'}。没有发现问题。${said(issues).zh}`,
        en: `passed. Looked at: ${looked.en || 'the documents submitted'}. Nothing is wrong. ${said(issues).en}`.trim(),
      };
    case 'failed': {
      const blocks = issues.some(({ severity }) => severity === 'block');
      const head = blocks
        ? { zh: '没有通过。', en: 'failed.' }
        : { zh: '有疑问，需要工作人员核对。', en: 'is in doubt: a person must look.' };
      return {
        zh: `${head.zh}${said(issues).zh}核对了：${looked.zh || '所交材料'}。`,
        en: `${head.en} ${said(issues).en} Looked at: ${looked.en || 'the documents submitted'}.`,
      };
    }
    case 'unknown': {
      const open = listed(
        inputs
          .filter(({ value, doubtful }) => value === undefined || doubtful === true)
          .map((input) => describeInput(input, words)),
      );
      return {
        zh: `无法判定，转由工作人员核对：没有把握就不放行。原因：${open.zh || looked.zh || '缺少所需内容'}。`,
        en: `could not be judged, so a person must look: nothing is approved on a doubt. Reason: ${open.en || looked.en || 'what it needs is not there'}.`,
      };
    }
    case 'not-applicable':
      return looked.zh === ''
        ? { zh: '不适用：没有交它要核对的材料。', en: 'does not apply: no document that it looks at was submitted.' }
        : { zh: `不适用，因为${looked.zh}。`, en: `does not apply, because ${looked.en}.` };
  }
}

/** What the issues of a rule say, each with its way out. */
function said(issues: readonly Issue[]): Text {
  return {
    zh: issues.map(({ message, guidance }) => `${ended(message.zh, '。')}${ended(guidance.zh, '。')}`).join(''),
    en: issues.map(({ message, guidance }) => `${ended(message.en, '.')} ${ended(guidance.en, '.')}`).join(' '),
  };
}

const ended = (sentence: string, stop: string): string =>
  /[。.!?！？]$/u.test(sentence) ? sentence : `${sentence}${stop}`;

const listed = (clauses: readonly Text[]): Text => ({
  zh: clauses.map(({ zh }) => zh).join('；'),
  en: clauses.map(({ en }) => en).join('; '),
});
