import { accountNumber } from '../account-number-format';
import { defineDocument } from '../define-document';
import { amount, date, idNumber, organisationName, personName } from '../field-formats';
import { HOSPITAL_LABELS } from '../hospital-names';
import { ID_NUMBER_LABELS } from '../id-number-labels';
import { LAST_DATE } from '../last-date';
import { STAY, stayEnd, stayStart } from '../stay-format';

/** 医疗费用零星（手工）报销申请表. 社会保险法 art. 28; 社会保险经办条例 art. 20. */
export const medicalReimbursementApplication = defineDocument({
  type: 'medical-reimbursement-application',
  title: { zh: '医疗费用报销申请表', en: 'Application for reimbursement of medical costs' },
  titles: [
    '医疗费用报销申请表',
    '基本医疗保险医疗费用报销申请表',
    '基本医疗保险费用报销申请表',
    '基本医疗保险手工（零星）报销申请表',
    '基本医疗保险零星报销申请表',
    '医疗保险零星报销申请表',
    '医疗费用手工报销申请表',
    '医疗费用手工（零星）报销申请表',
    '医疗费用零星报销申请表',
    '医保手工报销申请表',
    '医保零星报销申请表',
    '零星报销申请表',
  ],
  cues: [
    { pattern: /报销/u, weight: 1 },
    { pattern: /医保|医疗保险|医疗费用/u, weight: 1 },
    { pattern: /参保(?:人|地|类型|险种)/u, weight: 1 },
    { pattern: /(?:入院|出院|住院)(?:日期|时间)/u, weight: 0.5 },
    { pattern: /医疗机构|就诊医院|就医医院/u, weight: 0.5 },
    { pattern: /开户(?:行|银行)|银行(?:账号|卡号)|户名/u, weight: 0.5 },
    { pattern: /票据代码|单价|出院医嘱/u, weight: -5 },
    { pattern: /授权委托书|公积金|转移接续/u, weight: -5 },
  ],
  threshold: 5,
  extent: 'page',
  fields: {
    patientName: {
      labels: ['参保人姓名', '患者姓名', '参保人员姓名', '申请人姓名', '姓名'],
      format: personName,
      placement: ['right'],
    },
    idNumber: { labels: [...ID_NUMBER_LABELS, '社会保障号码'], format: idNumber, placement: ['right'] },
    hospital: { labels: [...HOSPITAL_LABELS], format: organisationName, lines: 2, placement: ['right'] },
    admittedOn: { labels: ['入院日期', '入院时间'], patterns: [STAY], format: stayStart, placement: ['right'] },
    dischargedOn: { labels: ['出院日期', '出院时间'], patterns: [STAY], format: stayEnd, placement: ['right'] },
    totalAmount: {
      labels: [
        '医疗费用总额',
        '费用总额',
        '发票总金额',
        '票据总金额',
        '医疗费总额',
        '总费用',
        '申请报销金额',
        '总金额',
      ],
      format: amount,
      placement: ['right'],
    },
    bankAccount: {
      labels: ['银行账号', '银行卡号', '收款账号', '账号', '卡号', '银行账户'],
      format: accountNumber,
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
    '年龄',
    '联系电话',
    '手机号码',
    '参保地',
    '参保类型',
    '人员类别',
    '险种类型',
    '就诊类型',
    '费用类别',
    '医院等级',
    '医疗机构级别',
    '住院号',
    '住院时间',
    '住院天数',
    '疾病诊断',
    '出院诊断',
    '诊断',
    '是否外伤',
    '票据张数',
    '开户银行',
    '开户行',
    '户名',
    '申请人承诺',
    '申请人签名',
    '申请人签字',
    '经办人',
    '备注',
  ],
  signatures: [
    {
      id: 'applicant',
      signer: { zh: '申请人', en: 'the applicant' },
      parties: ['申请人', '参保人', '参保人员', '患者', '患者本人', '代办人', '领款人', '本人'],
    },
  ],
});
