import { defineDocument } from '../define-document';
import { date, idNumber, personName } from '../field-formats';
import { ID_NUMBER_LABELS } from '../id-number-labels';
import { LAST_DATE } from '../last-date';
import { placeName } from '../place-name-format';

/** 基本养老保险关系转移接续申请表. 社会保险法 art. 19; 社会保险经办条例 art. 12. */
export const pensionTransferApplication = defineDocument({
  type: 'pension-transfer-application',
  title: { zh: '基本养老保险关系转移接续申请表', en: 'Application to transfer a pension insurance' },
  titles: [
    '基本养老保险关系转移接续申请表',
    '城镇企业职工基本养老保险关系转移接续申请表',
    '企业职工基本养老保险关系转移接续申请表',
    '养老保险关系转移接续申请表',
    '基本养老保险关系转移申请表',
    '社会保险关系转移接续申请表',
    '社会保险关系转移申请表',
  ],
  cues: [
    { pattern: /转移接续/u, weight: 1 },
    { pattern: /(?:原|转出)参保地|转出地/u, weight: 1.5 },
    { pattern: /(?:新|现|转入)参保地|转入地/u, weight: 1.5 },
    { pattern: /养老保险/u, weight: 0.5 },
    { pattern: /申请人|申请日期/u, weight: 0.5 },
    { pattern: /参保缴费凭证(?!.*申请表)/u, weight: -2 },
    { pattern: /授权委托书|认证表/u, weight: -5 },
  ],
  threshold: 5,
  extent: 'page',
  fields: {
    name: { labels: ['参保人员姓名', '参保人姓名', '申请人姓名', '姓名'], format: personName, placement: ['right'] },
    idNumber: { labels: [...ID_NUMBER_LABELS, '社会保障号码'], format: idNumber, placement: ['right'] },
    fromRegion: {
      labels: ['原参保地', '转出参保地', '转出地', '原参保地区', '转出地区', '原参保所在地', '转出地（原参保地）'],
      format: placeName,
      lines: 2,
      placement: ['right'],
    },
    toRegion: {
      labels: [
        '新参保地',
        '现参保地',
        '转入参保地',
        '转入地',
        '新参保地区',
        '转入地区',
        '新就业参保地',
        '转入地（新参保地）',
      ],
      format: placeName,
      lines: 2,
      placement: ['right'],
    },
    signedOn: {
      labels: ['申请日期', '填表日期', '签署日期', '日期'],
      patterns: [LAST_DATE],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    '性别',
    '民族',
    '出生日期',
    '户籍地址',
    '户籍所在地',
    '户口性质',
    '联系电话',
    '手机号码',
    '通讯地址',
    '邮政编码',
    '原参保地社会保险经办机构',
    '原社保经办机构',
    '原参保单位',
    '新参保单位',
    '新参保地社会保险经办机构',
    '转出地经办机构',
    '转入地经办机构',
    '社会保险经办机构',
    '参保时间',
    '参保起止时间',
    '是否农民工',
    '申请人签名',
    '申请人签字',
    '单位意见',
    '经办人',
    '备注',
  ],
  signatures: [
    {
      id: 'applicant',
      signer: { zh: '申请人', en: 'the applicant' },
      parties: ['申请人', '参保人员', '参保人', '参保职工', '本人'],
    },
  ],
});
