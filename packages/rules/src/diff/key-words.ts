import type { Text } from '@yushen/contract';

/** What the keys of a pack are called by people who own the rules. */
const KEYS: Readonly<Record<string, Text>> = {
  title: { zh: '名称', en: 'title' },
  departments: { zh: '部门', en: 'departments' },
  basis: { zh: '依据', en: 'legal basis' },
  effectiveFrom: { zh: '施行日期', en: 'day it takes effect' },
  confidence: { zh: '识别把握要求', en: 'confidence asked for' },
  blank: { zh: '空白字段的处理', en: 'what a blank field comes to' },
  applicant: { zh: '申请人', en: 'applicant' },
  accepts: { zh: '可接受的材料', en: 'documents accepted' },
  when: { zh: '适用条件', en: 'condition' },
  condition: { zh: '适用情形（文字）', en: 'condition in words' },
  subject: { zh: '对象', en: 'person' },
  each: { zh: '逐人要求的对象', en: 'persons, each' },
  where: { zh: '对象的条件', en: 'condition on the person' },
  fields: { zh: '必填字段', en: 'fields that must not be blank' },
  guidance: { zh: '办理提示', en: 'guidance' },
  available: { zh: '可共享的数据来源', en: 'registries that may vouch for it' },
  registries: { zh: '数据来源名称', en: 'what registries are called' },
  note: { zh: '备注', en: 'note' },
  why: { zh: '需要的原因', en: 'why it is needed' },
  check: { zh: '检查方式', en: 'check' },
  checks: { zh: '检查', en: 'checks' },
  severity: { zh: '后果', en: 'what a fault comes to' },
  message: { zh: '问题说明', en: 'message' },
  months: { zh: '月数', en: 'months' },
  days: { zh: '天数', en: 'days' },
  years: { zh: '年数', en: 'years' },
  sources: { zh: '比对的内容', en: 'what is compared' },
  assert: { zh: '断言', en: 'what must hold' },
  required: { zh: '必填', en: 'required' },
  default: { zh: '默认值', en: 'default' },
  values: { zh: '选项', en: 'choices' },
  type: { zh: '类型', en: 'type' },
};

/** A path of keys in words: `params.months` is “月数”. Keys without a word stay as they are. */
export function keyWords(path: readonly string[]): Text {
  const named = path.filter((key) => key !== 'params' && !/^\d+$/.test(key));
  const words = named.map((key) => KEYS[key] ?? { zh: key, en: key });
  return { zh: words.map(({ zh }) => zh).join('·'), en: words.map(({ en }) => en).join(' · ') };
}
