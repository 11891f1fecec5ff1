import type { FieldSpec } from '../define-document';
import { date, idNumber } from '../formats/field-formats';
import { marriageNumber } from '../formats/marriage-number-format';
import { personName } from '../formats/person-formats';
import { DAY } from '../words/days';
import { ID_NUMBER_LABELS } from '../words/id-number-labels';

const NAME = '(?<value>(?!性别|国籍|出生|姓名|[男女]方)\\p{Script=Han}[\\p{Script=Han}·]{1,12}?)';
const OTHER_NAME = NAME.replace('?<value>', '?:');
const AFTER_NAME = '(?=性别|国籍|出生|身份证|姓名|,|女方)';
const NUMBER = '(?<value>[1-9](?:\\d{16}[\\dXx]|[\\dXx*]{14,20}))';
const OTHER_NUMBER = NUMBER.replace('?<value>', '?:');
const NUMBER_LABEL = '(?:身份证件?号码?|公民身份号码|证件号码):?';
/** The old certificates write it out: 王明 性别男 一九七七年九月十五日出生. */
const WRITTEN_OUT = `${NAME}(?=[,(]?性别[:,]?[男女].{0,24}出生)`;

const NAME_LABELS = ['姓名'] as const;
const NUMBER_LABELS = [...ID_NUMBER_LABELS, '身份证件号码', '证件号'] as const;

/** The first of a word's places on the document, and the second. */
const first = (labels: readonly string[]) => [{ after: [], until: labels, labels }] as const;
const second = (labels: readonly string[]) => [{ after: labels, until: [], labels }] as const;

/** The two persons of a marriage or divorce certificate, one below the other or side by side, in printed order. */
export const coupleFields = {
  holder: { labels: ['持证人'], format: personName },
  registrationDate: {
    labels: ['登记日期', '发证日期', '登记时间'],
    patterns: [new RegExp(`(?:发证|登记)机关.{0,24}?(?<value>${DAY})`, 'u')],
    format: date,
  },
  personAName: {
    sections: first(NAME_LABELS),
    patterns: [
      new RegExp(`[男女]方:?(?:姓名)?:?${NAME}${AFTER_NAME}`, 'u'),
      new RegExp(`姓名:?${NAME}${AFTER_NAME}`, 'u'),
      new RegExp(WRITTEN_OUT, 'u'),
    ],
    format: personName,
  },
  personAIdNumber: {
    sections: first(NUMBER_LABELS),
    patterns: [new RegExp(`${NUMBER_LABEL}${NUMBER}`, 'u')],
    format: idNumber,
  },
  personBName: {
    sections: second(NAME_LABELS),
    placement: ['right', 'second', 'below'],
    patterns: [
      new RegExp(`[男女]方.*?[男女]方:?(?:姓名)?:?${NAME}${AFTER_NAME}`, 'u'),
      new RegExp(`姓名:?${OTHER_NAME}${AFTER_NAME}.*?姓名:?${NAME}${AFTER_NAME}`, 'u'),
      new RegExp(`出生.*?\\d{17}[\\dXx][,。]?${WRITTEN_OUT}`, 'u'),
    ],
    format: personName,
  },
  personBIdNumber: {
    sections: second(NUMBER_LABELS),
    placement: ['right', 'second', 'below'],
    patterns: [
      new RegExp(`${NUMBER_LABEL}${OTHER_NUMBER}.*?${NUMBER_LABEL}${NUMBER}`, 'u'),
      new RegExp(`${NUMBER_LABEL}${NUMBER_LABEL}${OTHER_NUMBER}${NUMBER}`, 'u'),
      new RegExp(`${NUMBER_LABEL}${OTHER_NUMBER}.*?${NUMBER}`, 'u'),
    ],
    format: idNumber,
  },
} as const satisfies Record<string, FieldSpec>;

/** 结婚证字号, 离婚证字号 and the number alone. */
export const certificateNumberOf = (kind: '结婚' | '离婚'): FieldSpec => ({
  labels: [`${kind}证字号`, `${kind}证号`, '证书编号', '证件编号', '字号'],
  patterns: [kind === '结婚' ? /(?<value>B?J\d{6}-?\d{4}-?\d{6})/u : /(?<value>B?L\d{6}-?\d{4}-?\d{6})/u],
  format: marriageNumber,
});

export const COUPLE_STOPS = [
  '备注',
  '性别',
  '国籍',
  '出生日期',
  '身份证件号',
  '身份证号',
  '证件类型',
  '姓名',
  '男方',
  '女方',
  '登记机关',
  '发证机关',
  '婚姻登记员',
] as const;
