import { defineDocument } from '../../define-document';
import { companyName } from '../../formats/company-name-format';
import { creditCode, date } from '../../formats/field-formats';
import { organisationName } from '../../formats/organisation-formats';
import { COMPANY, CREDIT_CODE_IN_TEXT, CREDIT_CODE_LABELS } from '../../words/company-in-text';
import { LAST_DATE } from '../../words/last-date';
import { clearanceNumber } from './clearance-number-format';

/** 清税证明. 税收征收管理法实施细则 art. 15. */
export const taxClearanceCertificate = defineDocument({
  type: 'tax-clearance-certificate',
  title: { zh: '清税证明', en: 'Tax clearance certificate' },
  titles: [
    '清税证明',
    '税务事项清税证明',
    '清税证明（免税）',
    '清税证明存根',
    '企业清税证明',
    '注销税务登记通知书',
    '注销税务登记通知',
  ],
  titlePattern: /清税.{0,4}证明|注销税务登记.{0,4}通知/u,
  cues: [
    { pattern: /清税证明/u, weight: 1 },
    {
      pattern: /税务事项.{0,40}均已结清|涉税(?:事项|事宜).{0,12}(?:结清|办结)|办结.{0,24}涉税(?:事项|事宜)/u,
      weight: 2,
    },
    { pattern: /税务事项通知书.{0,20}注销税务登记|准予注销|税务登记(?:已|于.{4,12})(?:注销|失效)/u, weight: 1.5 },
    { pattern: /税企?清[〔[(【]?\d{4}/u, weight: 1.5 },
    { pattern: /国家税务总局\p{Script=Han}{2,20}税务(?:局|分局|所)/u, weight: 1 },
    { pattern: /特此证明/u, weight: 0.5 },
    { pattern: /申请[书表]|确认表|登记表/u, weight: -4 },
    // Notices that refuse.
    { pattern: /不予注销|尚未(?:办结|结清)|未办结|存在欠税|未结清/u, weight: -6 },
    { pattern: /契税|完税/u, weight: -4 },
    { pattern: /清算组/u, weight: -3 },
  ],
  threshold: 4,
  extent: 'page',
  fields: {
    companyName: {
      labels: ['纳税人名称', '企业名称', '单位名称', '名称', '被清税单位', '纳税人', '被通知人'],
      patterns: [
        new RegExp(`号(?<value>${COMPANY}):`, 'u'),
        new RegExp(`(?<value>${COMPANY}):?(?:你单位|\\(统一|\\(纳税|\\(社会)`, 'u'),
        new RegExp(`清税证明.{0,30}?(?<value>${COMPANY})`, 'u'),
      ],
      format: companyName,
      lines: 2,
      placement: ['right'],
    },
    uscc: {
      labels: [...CREDIT_CODE_LABELS, '纳税人识别号', '营业执照号', '税务登记证号', '纳税人编码'],
      patterns: [CREDIT_CODE_IN_TEXT],
      format: creditCode,
      lines: 2,
      placement: ['right'],
    },
    certificateNumber: {
      labels: [
        '证明编号',
        '文书编号',
        '编号',
        '清税证明文号',
        '文书号',
        '文书文号',
        '证明文号',
        '清税文书号',
        '税务事项通知书文号',
      ],
      patterns: [/(?<value>\p{Script=Han}{0,8}税(?:税)?企?清[〔[(【]?\d{4}[〕\])】]?\d+号)/mu],
      format: clearanceNumber,
      placement: ['right'],
    },
    authority: {
      labels: ['税务机关', '主管税务机关', '出具机关', '出具单位', '开具机关'],
      // A county's bureau, and the office of it that signs.
      patterns: [
        /(?<value>国家税务总局\p{Script=Han}{2,24}?税务(?:分局|局|所)(?:\p{Script=Han}{1,8}?(?:税务分局|税务所|分局))?(?:\(\p{Script=Han}{2,10}\))?)/u,
      ],
      format: organisationName,
      lines: 2,
      placement: ['right'],
    },
    issuedOn: {
      labels: ['开具日期', '出具日期', '日期', '开具时间'],
      patterns: [LAST_DATE],
      format: date,
      placement: ['right'],
    },
  },
  stops: ['注销原因', '所有税务事项', '特此证明', '你单位'],
  signatures: [],
  bears: [{ feature: 'seal' }],
});
