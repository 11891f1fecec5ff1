/** Words for the hospital on its papers and on claims. */
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
] as const;

/** The hospital's name at the head of its paper, alone on a line or before the title. */
export const HOSPITAL_LETTERHEAD =
  /^(?<value>[\p{Script=Han}()]{2,24}?(?:医院|卫生院|保健院|医疗中心|卫生服务中心|疗养院))(?![\p{Script=Han}()]{0,12}(?:医院|院区))/mu;
