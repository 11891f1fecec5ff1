import { memberNumber } from '../account-number-format';
import { defineDocument } from '../define-document';
import { organisationName, personName, sex, words } from '../field-formats';
import { HOSPITAL_LABELS, HOSPITAL_LETTERHEAD } from '../hospital-names';
import { STAY, stayEnd, stayStart } from '../stay-format';

/** 出院记录, 出院小结. 病历书写基本规范 art. 22; 社会保险经办条例 art. 20. */
export const dischargeRecord = defineDocument({
  type: 'discharge-record',
  title: { zh: '出院记录', en: 'Discharge record' },
  titles: ['出院记录', '出院小结', '出院病情摘要', '出院证明书', '出院证明'],
  cues: [
    { text: '出院诊断', weight: 1.5 },
    { pattern: /诊疗经过|住院经过|治疗经过|诊治经过/u, weight: 1.5 },
    { text: '入院诊断', weight: 1 },
    { text: '出院医嘱', weight: 1.5 },
    { pattern: /入院情况|入院时情况/u, weight: 0.5 },
    { pattern: /出院情况|出院时情况/u, weight: 0.5 },
    { pattern: /住院号|病案号/u, weight: 0.5 },
    { pattern: /票据代码|单价|申请[表书]/u, weight: -5 },
    { pattern: /诊断证明书|疾病证明书/u, weight: -4 },
  ],
  threshold: 5,
  extent: 'pages',
  fields: {
    patientName: { labels: ['患者姓名', '病人姓名', '姓名'], format: personName, placement: ['right'] },
    sex: { labels: ['性别'], format: sex, placement: ['right'] },
    hospital: {
      labels: [...HOSPITAL_LABELS],
      patterns: [HOSPITAL_LETTERHEAD],
      format: organisationName,
      placement: ['right'],
    },
    admittedOn: { labels: ['入院日期', '入院时间'], patterns: [STAY], format: stayStart, placement: ['right'] },
    dischargedOn: { labels: ['出院日期', '出院时间'], patterns: [STAY], format: stayEnd, placement: ['right'] },
    admissionNumber: { labels: ['住院号', '病案号', '住院病历号'], format: memberNumber, placement: ['right'] },
    diagnosis: { labels: ['出院诊断', '出院主要诊断', '最后诊断'], format: words, lines: 6 },
  },
  stops: [
    '年龄',
    '民族',
    '职业',
    '婚姻',
    '科室',
    '科别',
    '病区',
    '床号',
    '住院天数',
    '入院诊断',
    '入院情况',
    '诊疗经过',
    '住院经过',
    '治疗经过',
    '出院情况',
    '出院医嘱',
    '手术名称',
    '治疗结果',
    '医师签名',
    '住院医师',
    '主治医师',
    '记录日期',
  ],
  signatures: [
    {
      id: 'doctor',
      signer: { zh: '医师', en: 'the doctor' },
      parties: ['主治医师', '经治医师', '住院医师', '主管医师', '主任医师', '医师', '主治医生', '医生', '记录者'],
    },
  ],
});
