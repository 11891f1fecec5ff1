import type { FieldSpec } from './define-document';
import { date, idNumber, personName } from './field-formats';
import { marriageNumber } from './marriage-number-format';

const NAME = '(?<value>\\p{Script=Han}[\\p{Script=Han}·]{1,12}?)';
const OTHER_NAME = NAME.replace('?<value>', '?:');
const AFTER_NAME = '(?=性别|国籍|出生|身份证|姓名|,|女方)';
const NUMBER = '(?<value>[1-9](?:\\d{16}[\\dXx]|[\\dXx*]{14,20}))';
const OTHER_NUMBER = NUMBER.replace('?<value>', '?:');
const NUMBER_LABEL = '(?:身份证件?号码?|公民身份号码|证件号码):?';

/** The two persons of a marriage or divorce certificate, one below the other or side by side, in printed order. */
export const coupleFields = {
  holder: { labels: ['持证人'], format: personName, placement: ['right'] },
  registrationDate: { labels: ['登记日期', '发证日期'], format: date, placement: ['right'] },
  personAName: {
    patterns: [new RegExp(`男方:?(?:姓名)?:?${NAME}${AFTER_NAME}`, 'u'), new RegExp(`姓名:?${NAME}${AFTER_NAME}`, 'u')],
    format: personName,
  },
  personAIdNumber: { patterns: [new RegExp(`${NUMBER_LABEL}${NUMBER}`, 'u')], format: idNumber },
  personBName: {
    patterns: [
      new RegExp(`女方:?(?:姓名)?:?${NAME}${AFTER_NAME}`, 'u'),
      new RegExp(`姓名:?${OTHER_NAME}${AFTER_NAME}.*?姓名:?${NAME}${AFTER_NAME}`, 'u'),
    ],
    format: personName,
  },
  personBIdNumber: {
    patterns: [
      new RegExp(`${NUMBER_LABEL}${OTHER_NUMBER}.*?${NUMBER_LABEL}${NUMBER}`, 'u'),
      new RegExp(`${NUMBER_LABEL}${NUMBER_LABEL}${OTHER_NUMBER}${NUMBER}`, 'u'),
    ],
    format: idNumber,
  },
} as const satisfies Record<string, FieldSpec>;

/** 结婚证字号, 离婚证字号 and the number alone. */
export const certificateNumberOf = (kind: '结婚' | '离婚'): FieldSpec => ({
  labels: [`${kind}证字号`, `${kind}证号`, '证书编号', '字号'],
  patterns: [kind === '结婚' ? /(?<value>B?J\d{6}-?\d{4}-?\d{6})/u : /(?<value>B?L\d{6}-?\d{4}-?\d{6})/u],
  format: marriageNumber,
  placement: ['right'],
});

export const COUPLE_STOPS = ['备注', '性别', '国籍', '出生日期', '身份证件号', '身份证号', '姓名', '登记机关'] as const;
