import { memberNumber } from '../account-number-format';
import { defineDocument } from '../define-document';
import { diagnoses } from '../diagnosis-format';
import { organisationName, sex } from '../field-formats';
import { HOSPITAL_LABELS, HOSPITAL_LETTERHEAD } from '../hospital-names';
import { personName } from '../person-formats';
import { STAY, stayEnd, stayStart } from '../stay-format';
import {
  ADMITTED_LABELS,
  ADMITTED_TOLD,
  DISCHARGED_LABELS,
  DISCHARGED_TOLD,
  PATIENT_LABELS,
  STAY_TOLD,
} from '../words/stays';
import { NAME_BEFORE_NUMBER, NAME_TOLD, SEX_TOLD } from '../words/told-persons';

/** 出院记录, 出院小结. 病历书写基本规范 art. 22; 社会保险经办条例 art. 20. */
export const dischargeRecord = defineDocument({
  type: 'discharge-record',
  title: { zh: '出院记录', en: 'Discharge record' },
  titles: [
    '出院记录',
    '出院小结',
    '出院病情摘要',
    '出院证明书',
    '出院证明',
    '出院小结（记录）',
    '出院记录单',
    '出院诊断证明书',
    '出院总结',
    '24小时内入出院记录',
    '住院病人出院小结',
  ],
  titlePattern: /(?:出院|入出院).{0,8}(?:记录|小结|证明|摘要|总结)/u,
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
    patientName: {
      labels: [...PATIENT_LABELS],
      patterns: [NAME_BEFORE_NUMBER, NAME_TOLD],
      format: personName,
      placement: ['right'],
    },
    sex: { labels: ['性别'], patterns: [SEX_TOLD], format: sex, placement: ['right'] },
    hospital: {
      labels: [...HOSPITAL_LABELS],
      patterns: [HOSPITAL_LETTERHEAD],
      format: organisationName,
      placement: ['right'],
    },
    admittedOn: {
      labels: [...ADMITTED_LABELS],
      patterns: [STAY_TOLD, ADMITTED_TOLD, STAY],
      format: stayStart,
      placement: ['right'],
    },
    dischargedOn: {
      labels: [...DISCHARGED_LABELS],
      patterns: [STAY_TOLD, DISCHARGED_TOLD, STAY],
      format: stayEnd,
      placement: ['right'],
    },
    admissionNumber: {
      labels: ['住院号', '病案号', '住院病历号', '病历号', '住院号/病案号', '登记号'],
      format: memberNumber,
      placement: ['right'],
    },
    diagnosis: {
      labels: ['出院诊断', '出院主要诊断', '最后诊断', '确定诊断', '出院时诊断'],
      format: diagnoses,
      lines: 6,
    },
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
    '签署时间',
    '记录时间',
    '打印时间',
    '出生日期',
    '手术日期',
    '手术时间',
    '门诊号',
    '其他诊断',
    '次要诊断',
    '主诉',
    '检查结果',
    '出院带药',
  ],
  signatures: [
    {
      id: 'doctor',
      signer: { zh: '医师', en: 'the doctor' },
      parties: ['主治医师', '经治医师', '住院医师', '主管医师', '主任医师', '医师', '主治医生', '医生', '记录者'],
    },
  ],
});
