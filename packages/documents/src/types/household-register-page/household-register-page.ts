import { defineDocument } from '../../define-document';
import { date, ethnicity, idNumber, oneOf, sex } from '../../formats/field-formats';
import { personName } from '../../formats/person-formats';
import { placeName } from '../../formats/place-name-format';
import { relation } from './relation-format';

/** 居民户口簿，常住人口登记卡: one member of the household. 户口登记条例 art. 4. */
export const householdRegisterPage = defineDocument({
  type: 'household-register-page',
  title: { zh: '常住人口登记卡', en: 'Household register, a member’s page' },
  titles: ['常住人口登记卡', '常住人口登记表'],
  titlePattern: /常住人口登记[卡表]/u,
  cues: [
    { pattern: /与户主关系|户主关系/u, weight: 2 },
    { text: '曾用名', weight: 1 },
    { text: '籍贯', weight: 0.5 },
    { text: '出生地', weight: 0.5 },
    { text: '宗教信仰', weight: 0.5 },
    { text: '兵役状况', weight: 1 },
    { text: '服务处所', weight: 1 },
    { text: '婚姻状况', weight: 0.5 },
    { text: '何时由何地迁来', weight: 1.5 },
    { text: '公民身份号码', weight: 0.5 },
    { text: '户主姓名', weight: -2 },
    { pattern: /申请[表书]|承诺书|合同|简历/u, weight: -5 },
  ],
  threshold: 5,
  extent: 'card',
  fields: {
    name: { labels: ['姓名'], format: personName, placement: ['right'] },
    relation: { labels: ['户主或与户主关系', '与户主关系', '户主关系'], format: relation, placement: ['right'] },
    sex: { labels: ['性别'], patterns: [/性.{0,3}(?<value>[男女])(?!儿)/u], format: sex, placement: ['right'] },
    ethnicity: { labels: ['民族'], format: ethnicity, placement: ['right'] },
    birthDate: { labels: ['出生日期'], format: date, placement: ['right'] },
    birthPlace: { labels: ['出生地'], format: placeName, lines: 2, placement: ['right'] },
    nativePlace: { labels: ['籍贯'], format: placeName, lines: 2, placement: ['right'] },
    idNumber: {
      labels: ['公民身份号码', '公民身份证件编号', '身份证号码'],
      patterns: [/(?<value>[1-9]\d{16}[\dXx])/u],
      format: idNumber,
      placement: ['right'],
    },
    maritalStatus: {
      labels: ['婚姻状况'],
      format: oneOf('未婚', '已婚', '初婚', '再婚', '复婚', '有配偶', '离婚', '离异', '丧偶'),
      placement: ['right'],
    },
  },
  stops: [
    '曾用名',
    '本市（县）其他住址',
    '其他住址',
    '宗教信仰',
    '身高',
    '血型',
    '文化程度',
    '兵役状况',
    '服务处所',
    '职业',
    '何时由何地迁来本市（县）',
    '何时由何地迁来本址',
    '何时由何地',
    '承办人签章',
    '登记日期',
    '常住人口登记卡',
  ],
  signatures: [],
  bears: [{ feature: 'seal' }],
  neverTyped: true,
});
