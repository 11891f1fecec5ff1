import type { RuleFaultWording } from './wording';

const units = { amount: { zh: '元', en: ' yuan' }, area: { zh: '平方米', en: ' m²' } } as const;

/** What the shipped checks say of a rule that does not hold, in Chinese. */
export const ruleFaultsZh: RuleFaultWording = {
  'over-limit': ({ where, title, value, measure, limit, limitFrom }) =>
    `${where.zh}的${title.zh}${value}${units[measure].zh}超过上限${limit}${units[measure].zh}（${limitFrom.zh}）`,
  'forbidden-ending': ({ value, ending }) => `名称“${value}”不得以“${ending}”结尾`,
  'rows-not-multiplied': ({ where, rows }) => `${where.zh}第${rows.join('、')}行的数量乘以单价不等于金额`,
  'sum-wrong': ({ title, sum, wanted }) => `${title.zh}相加为${sum}，应为${wanted}`,
  'sum-too-low': () => '金额合计低于应有的金额',
  'too-late': ({ title, date, until }) => `${title.zh}（${date}）的办理时限到${until}为止，申请日已超过`,
  'too-soon': ({ title, date, passed, days }) => `${title.zh}（${date}）至申请日仅${passed}天，须满${days}天`,
  'expires-soon': ({ document, until, days }) => `${document.zh}将于${until}到期，剩余${days}天`,
  'too-young': ({ age, least }) => `年龄为${age}周岁，未满${least}周岁`,
  'wrong-term': ({ document, from, until, years }) =>
    `${document.zh}的有效期为${from}至${until === 'long-term' ? '长期' : until}，按签发时的年龄应为${years === undefined ? '长期' : `${years}年`}`,
  'condition-false': () => '不满足规定条件',
};

/** What the shipped checks say of a rule that does not hold, in English. */
export const ruleFaultsEn: RuleFaultWording = {
  'over-limit': ({ where, title, value, measure, limit, limitFrom }) =>
    `${where.en}: ${title.en} ${value}${units[measure].en} is over the limit of ${limit}${units[measure].en} (${limitFrom.en})`,
  'forbidden-ending': ({ value, ending }) => `The name "${value}" must not end in "${ending}"`,
  'rows-not-multiplied': ({ where, rows }) =>
    `${where.en}: in row ${rows.join(', ')}, quantity times price is not the amount`,
  'sum-wrong': ({ title, sum, wanted }) => `${title.en} add up to ${sum} instead of ${wanted}`,
  'sum-too-low': () => 'The amounts together are less than they have to be',
  'too-late': ({ title, date, until }) => `${title.en} (${date}): the time to apply ended on ${until}`,
  'too-soon': ({ title, date, passed, days }) => `${title.en} (${date}): ${passed} of ${days} days have passed`,
  'expires-soon': ({ document, until, days }) => `${document.en} expires on ${until}, in ${days} days`,
  'too-young': ({ age, least }) => `The age is ${age}, below ${least}`,
  'wrong-term': ({ document, from, until, years }) =>
    `${document.en}: the term is ${from} to ${until}; by the holder's age it should be ${years === undefined ? 'for ever' : `${years} years`}`,
  'condition-false': () => 'A condition of this matter does not hold',
};
