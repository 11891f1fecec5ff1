import { defineDocument } from '../../define-document';
import { address } from '../../formats/field-formats';
import { personName } from '../../formats/person-formats';
import { householdNumber } from './household-number-format';
import { householdType } from './household-type-format';

/** 居民户口簿，首页. 户口登记条例 art. 4, 5. */
export const householdRegisterCover = defineDocument({
  type: 'household-register-cover',
  title: { zh: '居民户口簿（首页）', en: 'Household register, first page' },
  titles: ['居民户口簿', '居民户口簿（电子）', '居民户口簿首页', '户口登记首页', '户口簿首页', '户口簿'],
  titlePattern: /户口[簿本]/u,
  cues: [
    { text: '户别', weight: 1.5 },
    { text: '户主姓名', weight: 2 },
    { pattern: /住址变动|变动后的住址/u, weight: 1.5 },
    { text: '户口登记机关', weight: 1 },
    { text: '户号', weight: 1.5 },
    { pattern: /住址/u, weight: 0.5 },
    { pattern: /家庭户|集体户/u, weight: 1 },
    { text: '户口专用章', weight: 1.5 },
    { text: '承办人签章', weight: 0.5 },
    { text: '常住人口登记卡', weight: -5 },
    { text: '与户主关系', weight: -4 },
    { pattern: /申请[表书]|承诺书|证明/u, weight: -4 },
  ],
  threshold: 5,
  extent: 'card',
  fields: {
    householdType: { labels: ['户别', '户口性质'], format: householdType, lines: 2 },
    householder: { labels: ['户主姓名', '户主'], format: personName },
    householdNumber: { labels: ['户号', '户口簿号', '户籍号'], format: householdNumber },
    address: { labels: ['住址', '户籍地址', '户口所在地', '地址'], format: address, lines: 3 },
  },
  stops: [
    '省级公安机关',
    '户口登记机关',
    '户口专用章',
    '承办人签章',
    '签发日期',
    '登记事项变更和更正记载',
    '住址变动登记',
    '变动后的住址',
    '变动日期',
    '证照状态',
    '证照标识',
    '注意事项',
  ],
  signatures: [],
  bears: [{ feature: 'seal' }],
  neverTyped: true,
});
