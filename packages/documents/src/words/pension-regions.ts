/** How forms call a place of insurance, behind the word that says which of the two it is. */
const PLACES = [
  '参保地',
  '地',
  '参保所在地',
  '参保地区',
  '参保地名称',
  '参保地行政区划',
  '参保统筹区',
  '统筹区',
  '地区',
  '地区名称',
  '地名称',
  '地行政区划',
  '地所在地',
  '缴费地',
  '社保所在地',
  '地社保机构所在地',
  '参保地区名称',
] as const;

/** Each word for the side before each word for the place: 现 × 参保所在地; of 原地 and its like there is none. */
const placesOf = (sides: readonly string[]): readonly string[] =>
  sides.flatMap((side) =>
    PLACES.filter((place) => side.length > 1 || place.startsWith('参保') || place.startsWith('缴费')).map(
      (place) => `${side}${place}`,
    ),
  );

/** Words for the place that somebody leaves. */
export const FROM_REGION_LABELS: readonly string[] = [
  ...placesOf(['原', '转出', '迁出', '调出']),
  '转出地（原参保地）',
  '转出参保地（原参保地）',
];

/** Words for the place that somebody goes to. */
export const TO_REGION_LABELS: readonly string[] = [
  ...placesOf(['现', '新', '转入', '拟转入', '迁入', '调入', '新就业']),
  '转入地（新参保地）',
  '转入参保地（新参保地）',
];

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
