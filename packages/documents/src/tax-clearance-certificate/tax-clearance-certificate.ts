import { COMPANY, CREDIT_CODE_IN_TEXT, CREDIT_CODE_LABELS } from '../company-in-text';
import { companyName } from '../company-name-format';
import { defineDocument } from '../define-document';
import { creditCode, date, organisationName } from '../field-formats';
import { LAST_DATE } from '../last-date';
import { clearanceNumber } from './clearance-number-format';

/** 清税证明. 税收征收管理法实施细则 art. 15. */
export const taxClearanceCertificate = defineDocument({
  type: 'tax-clearance-certificate',
  title: { zh: '清税证明', en: 'Tax clearance certificate' },
  titles: ['清税证明', '税务事项清税证明', '清税证明（免税）'],
  cues: [
    { pattern: /清税证明/u, weight: 1 },
    { pattern: /(?:所有)?税务事项均已结清/u, weight: 2 },
    { pattern: /税企?清[〔[(【]?\d{4}/u, weight: 1.5 },
    { pattern: /国家税务总局\p{Script=Han}{2,20}税务(?:局|分局|所)/u, weight: 1 },
    { pattern: /特此证明/u, weight: 0.5 },
    { pattern: /申请[书表]|确认表|登记表/u, weight: -4 },
    { pattern: /契税|完税/u, weight: -4 },
    { pattern: /清算组/u, weight: -3 },
  ],
  threshold: 4,
  extent: 'page',
  fields: {
    companyName: {
      labels: ['纳税人名称', '企业名称', '单位名称'],
      patterns: [
        new RegExp(`号(?<value>${COMPANY}):`, 'u'),
        new RegExp(`(?<value>${COMPANY}):?(?:你单位|\\(统一|\\(纳税)`, 'u'),
        new RegExp(`清税证明.{0,30}?(?<value>${COMPANY})`, 'u'),
      ],
      format: companyName,
      lines: 2,
      placement: ['right'],
    },
    uscc: {
      labels: [...CREDIT_CODE_LABELS, '纳税人识别号'],
      patterns: [CREDIT_CODE_IN_TEXT],
      format: creditCode,
      lines: 2,
      placement: ['right'],
    },
    certificateNumber: {
      labels: ['证明编号', '文书编号', '编号'],
      patterns: [/(?<value>\p{Script=Han}{0,8}税(?:税)?企?清[〔[(【]?\d{4}[〕\])】]?\d+号)/mu],
      format: clearanceNumber,
      placement: ['right'],
    },
    authority: {
      labels: ['税务机关', '主管税务机关', '出具机关'],
      patterns: [/(?<value>国家税务总局\p{Script=Han}{2,24}?税务(?:分局|局|所))/u],
      format: organisationName,
      lines: 2,
      placement: ['right'],
    },
    issuedOn: {
      labels: ['开具日期', '出具日期', '日期'],
      patterns: [LAST_DATE],
      format: date,
      placement: ['right'],
    },
  },
  stops: ['注销原因', '所有税务事项', '特此证明', '你单位'],
  signatures: [],
  bears: [{ feature: 'seal' }],
});
