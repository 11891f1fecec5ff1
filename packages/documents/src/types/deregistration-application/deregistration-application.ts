import { defineDocument } from '../../define-document';
import { creditCode, date } from '../../formats/field-formats';
import { businessName } from '../../formats/organisation-formats';
import { COMPANY, CREDIT_CODE_IN_TEXT, CREDIT_CODE_LABELS } from '../../words/company-in-text';
import { WRITTEN_DAY } from '../../words/days';
import {
  AGENT_SHEET,
  ENTITY_NAME_LABELS,
  OTHER_DATES,
  PERSON_DETAILS,
  SIGNED_ON_LABELS,
} from '../../words/registration';
import { CLOSING_DATE, SIGNING_DATE } from '../../words/signing-date';
import { DECLARANTS } from '../../words/signing-words';
import { deregistrationMode } from './deregistration-mode-format';

/** 注销登记申请书. 市场主体登记管理条例 art. 31-33. */
export const deregistrationApplication = defineDocument({
  type: 'deregistration-application',
  title: { zh: '注销登记申请书', en: 'Application to deregister' },
  titles: [
    '企业注销登记申请书',
    '公司注销登记申请书',
    '市场主体注销登记申请书',
    '经营主体注销登记申请书',
    '个体工商户注销登记申请书',
    '公司简易注销登记申请书',
    '公司普通注销登记申请书',
    '企业简易注销登记申请书',
    '企业普通注销登记申请书',
    '注销登记申请书',
    '注销登记申请表',
    '分公司注销登记申请书',
    '企业注销申请书',
    '公司注销申请书',
    '注销申请书',
    '注销申请表',
  ],
  titlePattern: /^(?!.*承诺).*注销.{0,10}申请.{0,2}[书表]/u,
  cues: [
    { text: '注销原因', weight: 2 },
    { pattern: /债权债务|债权、债务/u, weight: 1 },
    { pattern: /清税情况|税务清理|清税/u, weight: 1 },
    { pattern: /分支机构|对外投资|缴回.{0,4}执照/u, weight: 1 },
    { pattern: /普通注销|简易注销/u, weight: 0.5 },
    { pattern: /注销登记/u, weight: 1 },
    { text: '统一社会信用代码', weight: 0.5 },
    { pattern: /申请(?:办理)?.{0,4}(?:简易|普通|一般)?注销登?/u, weight: 1 },
    { pattern: /注销方式|注销类型|注销程序/u, weight: 1 },
    ...AGENT_SHEET,
    { pattern: /^.{0,50}承诺书/u, weight: -5 },
    { pattern: /^.{0,50}(?:清算报告|清税证明)/u, weight: -4 },
    { pattern: /均已结清.{0,10}特此证明/u, weight: -4 },
    { pattern: /不动产|组成形式/u, weight: -3 },
    { pattern: /税务事项通知|^.{0,60}(?:税务登记|社会保险)/u, weight: -4 },
    { pattern: /仅设立登记填写/u, weight: -3 },
  ],
  threshold: 5,
  extent: 'pages',
  fields: {
    companyName: {
      labels: [...ENTITY_NAME_LABELS, '申请单位', '字号名称', '申请企业'],
      // Of the label's two characters, set wide apart, one may be lost.
      patterns: [
        /[名称]:?(?<value>[\p{Script=Han}()]{4,40}?)统一社会信用代码/u,
        new RegExp(`(?<=[:。]|局)(?<value>${COMPANY})(?=\\((?:统一社会|注册号|信用代码))`, 'u'),
        new RegExp(`申请(?:单位|人|企业):?(?<value>${COMPANY})`, 'u'),
      ],
      format: businessName,
      lines: 2,
      placement: ['right'],
    },
    uscc: {
      labels: [...CREDIT_CODE_LABELS, '营业执照号', '主体代码'],
      patterns: [CREDIT_CODE_IN_TEXT],
      format: creditCode,
      lines: 2,
      placement: ['right'],
    },
    mode: {
      labels: [
        '注销方式',
        '申请注销方式',
        '注销类型',
        '注销程序',
        '适用程序',
        '适用情形',
        '注销情形',
        '注销类别',
        '办理方式',
        '注销登记类型',
        '注销模式',
        '注销种类',
      ],
      patterns: [
        // Boxes behind the words, one choice above the other beside the label.
        /(?<value>(?:简易|普通|一般)注销\([√✓]?\)(?:.{0,24}(?:简易|普通|一般)注销\([√✓]?\)))/u,
        /(?<value>(?:简易|普通|一般)注销)登记申请书/u,
        /申请(?:办理)?(?<value>(?:简易|普通|一般)注销)/u,
      ],
      format: deregistrationMode,
      lines: 2,
      choices: ['简易注销', '普通注销', '一般注销'],
      placement: ['right'],
    },
    signedOn: {
      labels: SIGNED_ON_LABELS,
      patterns: [
        new RegExp(String.raw`(?:签名|签字).{0,40}?(?<value>${WRITTEN_DAY})`, 'u'),
        SIGNING_DATE,
        CLOSING_DATE,
      ],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    ...PERSON_DETAILS,
    ...OTHER_DATES,
    '住所',
    '经营场所',
    '企业类型',
    '公司类型',
    '登记机关',
    '公示期',
    '公告名称',
    '法定代表人',
    '注销原因',
    '公告情况',
    '公告期',
    '债权债务',
    '债权债务清理',
    '分支机构',
    '对外投资',
    '清税情况',
    '税务清理情况',
    '缴回执照',
    '申请人声明',
    '基本信息',
    '盖章',
  ],
  signatures: [
    {
      id: 'applicant',
      signer: { zh: '法定代表人或清算组负责人', en: 'the legal representative or chief liquidator' },
      parties: ['法定代表人', '清算组负责人', '清算组', '经营者', '投资人', '执行事务合伙人', '负责人', ...DECLARANTS],
    },
  ],
});
