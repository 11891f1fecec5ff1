/** Words for the hospital on its documents and on claims. */
export const HOSPITAL_LABELS = [
  '就诊医疗机构',
  '定点医疗机构名称',
  '定点医疗机构',
  '医疗机构名称',
  '医疗机构（章）',
  '医疗机构',
  '收款单位（章）',
  '收款单位',
  '就诊医院',
  '就医医院',
  '住院医院',
  '医院名称',
  '定点医药机构名称',
  '定点医药机构',
  '就医医疗机构',
  '就诊机构',
  '收治医院',
  '机构名称',
] as const;

const KIND = '(?:医院|卫生院|保健院|医疗中心|卫生服务中心|疗养院)';

/** What may follow: the company that runs it, or its branch. */
const TAIL = '(?:有限(?:责任)?公司|\\(\\p{Script=Han}{1,8}院区?\\)|\\p{Script=Han}{1,4}(?:院区|分院))?';

/** The hospital's name at the head of its document, alone on a line or before the title; a label before it is none of it. */
export const HOSPITAL_LETTERHEAD = new RegExp(
  `^(?!.{0,6}(?:单位|机构|名称|医院:))(?<value>[\\p{Script=Han}()]{2,24}?${KIND}${TAIL})(?![\\p{Script=Han}()]{0,12}(?:医院|院区))`,
  'mu',
);

/** The hospital in a sentence: 在…医院住院治疗. */
export const HOSPITAL_TOLD = new RegExp(
  `在(?<value>[\\p{Script=Han}()]{3,24}?${KIND}${TAIL})(?=住院|就诊|就医|治疗|门诊|手术|入院|急诊)`,
  'u',
);
