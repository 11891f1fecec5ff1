import type { Decision, RequirementStatus, SignatureState } from '../report';
import type { RuleStatus } from '../rule-outcome';
import type { Text } from '../text';

const NOTHING: Text = { zh: '', en: '' } as Text;

/** What became of a case, in a sentence. */
export const DECISION_SENTENCES: Readonly<Record<Decision, Text>> = {
  approve: {
    zh: '通过：材料齐全，没有发现问题，也没有存疑之处。',
    en: 'Approved: everything is there, nothing is wrong and nothing in doubt.',
  },
  correct: {
    zh: '需要补正：有申请人可以改正的问题。',
    en: 'To be corrected: something is wrong that the applicant can mend.',
  },
  manual: {
    zh: '转人工：没有发现错误，但有内容需要工作人员核对。',
    en: 'For a person: nothing is known to be wrong, but somebody must look.',
  },
};

/** What became of a requirement. */
export const REQUIREMENT_STATUS_NAMES: Readonly<Record<RequirementStatus, Text>> = {
  met: { zh: '齐备', en: 'met' },
  waived: { zh: '免交', en: 'waived' },
  missing: { zh: '缺少', en: 'missing' },
  defective: { zh: '有问题', en: 'defective' },
  'not-applicable': { zh: '不需要', en: 'not applicable' },
};

/** What became of a rule. */
export const RULE_STATUS_NAMES: Readonly<Record<RuleStatus, Text>> = {
  passed: { zh: '通过', en: 'passed' },
  failed: { zh: '发现问题或疑问', en: 'found something' },
  unknown: { zh: '无法判定', en: 'could not be judged' },
  'not-applicable': { zh: '不适用', en: 'did not apply' },
};

/** What stands at a place to sign. */
export const SIGNATURE_STATE_NAMES: Readonly<Record<SignatureState, Text>> = {
  signed: { zh: '已签名', en: 'signed' },
  empty: { zh: '空白，没有签名', en: 'empty, not signed' },
  unsure: { zh: '看不清是否已签名', en: 'not clear whether signed' },
};

/** What a form's `true` and `false` are. */
export const YES: Text = { zh: '是', en: 'yes' };
export const NO: Text = { zh: '否', en: 'no' };

const ended = (sentence: string, stop: string): string =>
  /[。.!?！？]$/u.test(sentence) ? sentence : `${sentence}${stop}`;

/** How many of each, in the order of their names: `5 项齐备，1 项缺少`. */
const counted = (counts: readonly { readonly name: Text; readonly count: number }[]): Text => ({
  zh: counts.map(({ name, count }) => `${name.zh}${count}`).join('，'),
  en: counts.map(({ name, count }) => `${count} ${name.en}`).join(', '),
});

interface Counts {
  readonly all: number;
  readonly of: readonly { readonly name: Text; readonly count: number }[];
}

/** The sentences of an explanation: why a case, and each of its rules, came out as it did. */
export const explanationWords = {
  summary: (decision: Decision, reasons: readonly Text[], requirements: Counts, rules: Counts, saved: number): Text => {
    const [materials, checked] = [counted(requirements.of), counted(rules.of)];
    return {
      zh: [
        DECISION_SENTENCES[decision].zh,
        reasons.length === 0 ? '' : `原因：${reasons.map(({ zh }) => zh).join('；')}。`,
        `材料${requirements.all}项：${materials.zh}。`,
        rules.all === 0 ? '规则没有核对。' : `规则${rules.all}条：${checked.zh}。`,
        saved === 0 ? '' : `数据共享免交${saved}份。`,
      ].join(''),
      en: [
        DECISION_SENTENCES[decision].en,
        ...(reasons.length === 0 ? [] : [`Why: ${reasons.map(({ en }) => en).join('; ')}.`]),
        `${requirements.all} requirements: ${materials.en}.`,
        rules.all === 0 ? 'No rule was asked.' : `${rules.all} rules: ${checked.en}.`,
        ...(saved === 0 ? [] : [`Shared data spared ${saved} uploads.`]),
      ].join(' '),
    };
  },
  rule: (title: Text, verdict: Text, basis: string | undefined): Text => ({
    zh: [`“${title.zh}”：`, verdict.zh, basis === undefined ? '' : `依据：${basis}。`].join(''),
    en: [`"${title.en}":`, verdict.en, ...(basis === undefined ? [] : [`Basis: ${basis}.`])].join(' '),
  }),
  passed: (looked: Text, said: Text): Text => ({
    zh: `通过。核对了：${looked.zh || '所交材料'}。没有发现问题。${said.zh}`,
    en: `passed. Looked at: ${looked.en || 'the documents submitted'}. Nothing is wrong. ${said.en}`.trim(),
  }),
  failed: (looked: Text, said: Text, blocks: boolean): Text => {
    const head = blocks
      ? { zh: '没有通过。', en: 'failed.' }
      : { zh: '有疑问，需要工作人员核对。', en: 'is in doubt: a person must look.' };
    return {
      zh: `${head.zh}${said.zh}核对了：${looked.zh || '所交材料'}。`,
      en: `${head.en} ${said.en} Looked at: ${looked.en || 'the documents submitted'}.`,
    };
  },
  unknown: (open: Text, looked: Text): Text => ({
    zh: `无法判定，转由工作人员核对：没有把握就不放行。原因：${open.zh || looked.zh || '缺少所需内容'}。`,
    en: `could not be judged, so a person must look: nothing is approved on a doubt. Reason: ${open.en || looked.en || 'what it needs is not there'}.`,
  }),
  notApplicable: (looked: Text): Text =>
    looked.zh === ''
      ? { zh: '不适用：没有交它要核对的材料。', en: 'does not apply: no document that it looks at was submitted.' }
      : { zh: `不适用，因为${looked.zh}。`, en: `does not apply, because ${looked.en}.` },
  /** What issues say, each with its way out. */
  said: (issues: readonly { readonly message: Text; readonly guidance: Text }[]): Text => ({
    zh: issues.map(({ message, guidance }) => `${ended(message.zh, '。')}${ended(guidance.zh, '。')}`).join(''),
    en: issues.map(({ message, guidance }) => `${ended(message.en, '.')} ${ended(guidance.en, '.')}`).join(' '),
  }),
  clauses: (clauses: readonly Text[]): Text => ({
    zh: clauses.map(({ zh }) => zh).join('；'),
    en: clauses.map(({ en }) => en).join('; '),
  }),
} as const;

/** One thing that a rule looked at, as a clause: `申请表单的“经营者姓名”是“李晓梅”`. */
export const inputClauses = {
  unrecognised: { zh: '未识别的材料', en: 'an unrecognised document' } as Text,
  /** Files and pages from 1. */
  place: (file: number, page: number): Text => ({ zh: `第${file}个文件第${page}页`, en: `file ${file}, page ${page}` }),
  placed: (title: Text, place: Text): Text => ({ zh: `${title.zh}（${place.zh}）`, en: `${title.en} (${place.en})` }),
  /** Why a value was taken for a field's: its label, how likely its place is (`98%`), what else it may be. */
  why: (label: string | undefined, share: string, runnerUp: string | undefined): Text => {
    const by =
      label === undefined
        ? { zh: '依据文字的写法', en: 'by its wording' }
        : { zh: `依据“${label}”`, en: `by "${label}"` };
    const other = runnerUp === undefined ? NOTHING : { zh: `，也可能是“${runnerUp}”`, en: `, else "${runnerUp}"` };
    return { zh: `${by.zh}，位置把握${share}${other.zh}`, en: `${by.en}, place ${share} likely${other.en}` };
  },
  field: (document: Text, title: Text, value: string, doubt: { readonly why?: Text | undefined } | undefined): Text => {
    const [zh, en] = [doubt?.why ? `：${doubt.why.zh}` : '', doubt?.why ? `: ${doubt.why.en}` : ''];
    const told = doubt === undefined ? NOTHING : { zh: `（不能确定${zh}）`, en: ` (not sure${en})` };
    return {
      zh: `${document.zh}的“${title.zh}”是“${value}”${told.zh}`,
      en: `"${title.en}" on the ${document.en} is "${value}"${told.en}`,
    };
  },
  blankField: (document: Text, title: Text): Text => ({
    zh: `${document.zh}的“${title.zh}”没有填写或没有读到`,
    en: `"${title.en}" on the ${document.en} is blank or was not read`,
  }),
  form: (title: Text, value: Text): Text => ({
    zh: `申请表单的“${title.zh}”是“${value.zh}”`,
    en: `"${title.en}" on the form is "${value.en}"`,
  }),
  blankForm: ({ zh, en }: Text): Text => ({ zh: `申请表单没有填“${zh}”`, en: `"${en}" is not filled in on the form` }),
  shared: (registry: Text, title: Text, value: string): Text => ({
    zh: `共享数据（${registry.zh}）的“${title.zh}”是“${value}”`,
    en: `"${title.en}" in the shared data (${registry.en}) is "${value}"`,
  }),
  signature: (document: Text, signer: Text, state: Text): Text => ({
    zh: `${document.zh}的${signer.zh}签名处：${state.zh}`,
    en: `the signature of ${signer.en} on the ${document.en}: ${state.en}`,
  }),
  noPlaceToSign: { zh: '没有找到签名处', en: 'no place to sign was found' } as Text,
  /** `name` is empty where the seal is not legible. */
  seal: (document: Text, name: string | undefined): Text => {
    if (name === undefined)
      return { zh: `${document.zh}上没有找到印章`, en: `no seal was found on the ${document.en}` };
    return name === ''
      ? { zh: `${document.zh}上有印章，文字无法辨认`, en: `the ${document.en} bears a seal whose text is not legible` }
      : { zh: `${document.zh}上有印章“${name}”`, en: `the ${document.en} bears the seal "${name}"` };
  },
} as const;

/** What is simply to be filled in, and the answers that a form's list or part can have. */
export const filledIn = ({ zh, en }: Text): Text => ({ zh: `已填写“${zh}”`, en: `"${en}" is filled in` });
export const SOME: Text = { zh: '有', en: 'there is' };
export const NONE: Text = { zh: '没有', en: 'there is none' };
