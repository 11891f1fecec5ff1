import { DAY } from './days';

/** Words for the patient. */
export const PATIENT_LABELS = [
  '患者姓名',
  '病人姓名',
  '人员姓名',
  '参保人员姓名',
  '参保人姓名',
  '就诊人姓名',
  '就诊人',
  '患者',
  '病人',
  '病员姓名',
  '患者名称',
  '姓名',
] as const;

/** Words for a stay from its first day to its last. */
const STAY_LABELS = [
  '起止日期',
  '起止时间',
  '住院起止日期',
  '住院起止时间',
  '住院期间',
  '住院起讫日期',
  '结算日期范围',
  '结算期间',
  '结算时段',
  '费用日期范围',
  '费用期间',
  '费用起止日期',
  '日期范围',
] as const;

/** Words for the day of admission. */
export const ADMITTED_LABELS = [
  '入院日期',
  '入院时间',
  '住院开始日期',
  '住院日期',
  '住院时间',
  '开始日期',
  '入院',
  ...STAY_LABELS,
] as const;

/** Words for the day of discharge. */
export const DISCHARGED_LABELS = ['出院日期', '出院时间', '住院结束日期', '结束日期', '出院', ...STAY_LABELS] as const;

/** A stay told in a sentence or without a label: 自…至…共9天; …至…在我院…住院. */
export const STAY_TOLD = new RegExp(
  `(?<value>${DAY}(?:起|入院)?(?:至|到|-|—|~)${DAY})(?:止|出院)?[^。;\\d]{0,30}?(?:共\\d|住院|出院)`,
  'u',
);

/** An admission told in a sentence: 于…在…医院住院治疗, …因…入院. */
export const ADMITTED_TOLD = new RegExp(
  `(?<![-—~至到])(?<value>${DAY})(?:(?!至|${DAY})[^。;:]){0,40}?(?:入院|住院|收治|收入)(?!日|时|诊|号|科|天|情|记|费)`,
  'u',
);

/** A discharge told in a sentence: …治愈出院, 出院日期 without its colon. */
export const DISCHARGED_TOLD = new RegExp(`(?<value>${DAY})[^\\d。;]{0,12}出院(?!日|时|诊|医|记|小|情|证|带)`, 'u');

/** A stay without a label on a line of its own, as at the head of a list: 2025.08.15—2025.08.26. */
export const STAY_ALONE = new RegExp(`^(?<value>${DAY}(?:至|到|-|—|~){1,2}${DAY})$`, 'mu');
