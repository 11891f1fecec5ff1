import { defineDocument } from '../define-document';
import { date, organisationName, personName, sex, words } from '../field-formats';
import { HOSPITAL_LABELS, HOSPITAL_LETTERHEAD } from '../hospital-names';
import { LAST_DATE } from '../last-date';
import { STAY, stayEnd, stayStart } from '../stay-format';

/** 疾病诊断证明书. 医师法 art. 24; 社会保险经办条例 art. 20. */
export const diagnosisCertificate = defineDocument({
  type: 'diagnosis-certificate',
  title: { zh: '疾病诊断证明书', en: 'Certificate of diagnosis' },
  titles: [
    '疾病诊断证明书',
    '疾病诊断证明',
    '诊断证明书',
    '诊断证明',
    '医学诊断证明书',
    '病情诊断证明书',
    '病情证明书',
    '疾病证明书',
    '病情证明单',
  ],
  cues: [
    { pattern: /(?:诊断|病情|疾病)证明/u, weight: 1 },
    { pattern: /诊断(?:意见|结果)?:|临床诊断|初步诊断/u, weight: 1 },
    { pattern: /建议|处理意见|医嘱/u, weight: 1 },
    { pattern: /医师|医生/u, weight: 0.5 },
    { pattern: /科别|科室|门诊号|病历号|住院号/u, weight: 0.5 },
    { pattern: /性别[男女]|年龄/u, weight: 0.5 },
    { pattern: /诊疗经过|住院经过|出院医嘱/u, weight: -3 },
    { pattern: /出院(?:记录|小结)/u, weight: -3 },
    { pattern: /票据|单价|申请[表书]|承诺书/u, weight: -4 },
  ],
  threshold: 4.5,
  extent: 'page',
  fields: {
    patientName: { labels: ['患者姓名', '病人姓名', '姓名'], format: personName, placement: ['right'] },
    sex: { labels: ['性别'], format: sex, placement: ['right'] },
    hospital: {
      labels: [...HOSPITAL_LABELS],
      patterns: [HOSPITAL_LETTERHEAD],
      format: organisationName,
      placement: ['right'],
    },
    diagnosis: {
      labels: ['疾病诊断', '临床诊断', '诊断意见', '诊断结果', '出院诊断', '初步诊断', '主要诊断', '诊断'],
      format: words,
      lines: 5,
    },
    admittedOn: {
      labels: ['入院日期', '入院时间'],
      patterns: [
        STAY,
        /(?<value>\d{4}年\d{1,2}月\d{1,2}日.{0,4}?(?:至|-|~).{0,4}?\d{4}年\d{1,2}月\d{1,2}日).{0,6}住院/u,
        /(?<value>\d{4}年\d{1,2}月\d{1,2}日).{0,6}(?:入院|住院|收入)/u,
      ],
      format: stayStart,
      placement: ['right'],
    },
    dischargedOn: {
      labels: ['出院日期', '出院时间'],
      patterns: [
        STAY,
        /(?<value>\d{4}年\d{1,2}月\d{1,2}日.{0,4}?(?:至|-|~).{0,4}?\d{4}年\d{1,2}月\d{1,2}日).{0,6}住院/u,
        /(?<value>\d{4}年\d{1,2}月\d{1,2}日).{0,6}出院/u,
      ],
      format: stayEnd,
      placement: ['right'],
    },
    issuedOn: {
      labels: ['开具日期', '出具日期', '签发日期', '证明日期', '填写日期', '日期'],
      patterns: [LAST_DATE],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    '年龄',
    '民族',
    '职业',
    '工作单位',
    '单位或住址',
    '住址',
    '科别',
    '科室',
    '门诊号',
    '病历号',
    '住院号',
    '就诊日期',
    '就诊时间',
    '处理意见',
    '医师建议',
    '医嘱及建议',
    '建议',
    '病情摘要',
    '医师签名',
    '医师签字',
    '医师（签章）',
    '医师',
    '盖章',
    '备注',
  ],
  signatures: [
    {
      id: 'doctor',
      signer: { zh: '医师', en: 'the doctor' },
      labels: ['医师签名', '医师签字', '医师（签章）', '医师（签名）', '医师（签字）', '诊断医师', '医生签名', '医师'],
    },
  ],
});
