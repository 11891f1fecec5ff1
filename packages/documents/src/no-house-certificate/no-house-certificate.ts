import { defineDocument } from '../define-document';
import { date, documentNumber, idNumber, organisationName, personName } from '../field-formats';
import { ID_NUMBER_LABELS } from '../id-number-labels';
import { LAST_DATE } from '../last-date';

/** 无房证明: a registry's word that no house is registered for somebody. 不动产登记资料查询暂行办法 art. 21. */
export const noHouseCertificate = defineDocument({
  type: 'no-house-certificate',
  title: { zh: '无房证明', en: 'Certificate of no registered house' },
  titles: [
    '无房证明',
    '个人无房证明',
    '住房情况查询证明',
    '个人住房情况查询证明',
    '个人名下房产查询证明',
    '不动产登记信息查询结果',
    '不动产登记信息查询结果证明',
    '不动产登记信息查询证明',
    '不动产登记资料查询结果证明',
    '不动产权属状况查询证明',
    '房屋登记信息查询结果证明',
  ],
  cues: [
    {
      pattern:
        /(?:无|未(?:查询?到|查见|查得|发现|见)).{0,24}?(?:不动产|房屋|住房|房产|权属|产权)(?:权属|产权)?(?:登记)?(?:信息|记录|资料)|名下(?:均)?无|无(?:自有)?(?:住房|房产|房屋)/u,
      weight: 2.5,
    },
    { pattern: /查询/u, weight: 1 },
    { pattern: /查询(?:时间|日期|人|范围|结果)/u, weight: 0.5 },
    { pattern: /不动产登记/u, weight: 1 },
    { pattern: /\d{12}GB\d|不动产权第?\d{4,}/u, weight: -4 },
    { pattern: /申请[表书]|合同|承诺书|委托书/u, weight: -4 },
  ],
  threshold: 5.5,
  extent: 'page',
  fields: {
    name: {
      labels: ['查询人姓名', '被查询人', '权利人姓名', '权利人名称', '申请查询人', '查询人', '申请人', '姓名'],
      patterns: [
        /(?:经查询?,?|兹(?:有|证明))(?:申请人|查询人)?:?(?<value>\p{Script=Han}[\p{Script=Han}·]{1,8}?)(?=[,(]|身份证|公民身份)/u,
      ],
      format: personName,
    },
    idNumber: {
      labels: [...ID_NUMBER_LABELS],
      patterns: [/(?<value>[1-9]\d{16}[\dXx])/u],
      format: idNumber,
    },
    queryDate: {
      labels: ['查询时间', '查询日期', '查询截止时间', '打印时间', '出具日期'],
      patterns: [/截至(?<value>\d{4}年\d{1,2}月\d{1,2}日)/u, LAST_DATE],
      format: date,
    },
    certificateNumber: {
      labels: ['查询编号', '证明编号', '查询证明编号', '业务编号', '受理编号', '查询流水号', '证明号', '编号'],
      patterns: [/(?:编号|证明号|NO\.?):?(?<value>[0-9A-Z-]{6,30})/iu],
      format: documentNumber,
      placement: ['right'],
    },
    issuer: {
      labels: ['出具单位', '查询机构', '查询单位', '出具机构', '登记机构', '证明出具单位'],
      patterns: [
        /^(?<value>\p{Script=Han}{2,20}(?:不动产登记(?:事务)?中心|不动产登记局|房产交易中心|自然资源和规划局|自然资源局|住房和城乡建设局))(?:\([^)]*\))?$/mu,
      ],
      format: organisationName,
      lines: 2,
      placement: ['right'],
    },
  },
  stops: [
    '证件类型',
    '证件种类',
    '查询范围',
    '查询结果',
    '查询目的',
    '查询用途',
    '坐落',
    '建筑面积',
    '登记时间',
    '备注',
    '联系电话',
    '盖章',
  ],
  signatures: [],
  bears: [{ feature: 'seal' }],
});
