/** Words for the place that somebody leaves. */
export const FROM_REGION_LABELS = [
  '原参保地',
  '转出参保地',
  '转出地',
  '原参保所在地',
  '转出地（原参保地）',
  '转出参保地（原参保地）',
  '转出地行政区划',
  '原参保地行政区划',
  '转出统筹区',
  '原参保统筹区',
  '转出地区',
  '转出地名称',
  '转出地社保机构所在地',
  '原参保地名称',
  '原参保地区名称',
  '转出地所在地',
  '原参保地区',
] as const;

/** Words for the place that somebody goes to. */
export const TO_REGION_LABELS = [
  '新参保地',
  '现参保地',
  '转入参保地',
  '转入地',
  '新就业参保地',
  '转入地（新参保地）',
  '转入参保地（新参保地）',
  '转入地行政区划',
  '现参保地行政区划',
  '转入统筹区',
  '转入地区',
  '转入地名称',
  '现参保地名称',
  '新参保地名称',
  '转入地所在地',
  '现参保地区',
  '新参保地区',
] as const;

/** Words for a place in one of the two places' own part of a form. */
export const REGION_IN_PART = [
  '行政区划',
  '参保地',
  '参保地区',
  '参保地名称',
  '参保统筹区',
  '统筹区',
  '所在地区',
  '地区名称',
  '所在地',
] as const;
