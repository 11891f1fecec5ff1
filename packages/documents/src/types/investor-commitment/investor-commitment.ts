import { defineDocument } from '../../define-document';
import { companyName } from '../../formats/company-name-format';
import { creditCode, date, idNumber } from '../../formats/field-formats';
import { partyName } from '../../formats/organisation-formats';
import { COMPANY, CREDIT_CODE_IN_TEXT, CREDIT_CODE_LABELS } from '../../words/company-in-text';
import { ID_NUMBER_LABELS } from '../../words/id-number-labels';
import { ENTITY_NAME_LABELS, OTHER_DATES, SIGNED_ON_LABELS } from '../../words/registration';
import { CLOSING_DATE, SIGNING_DATE } from '../../words/signing-date';

/** 简易注销全体投资人承诺书. 市场主体登记管理条例 art. 33. */
export const investorCommitment = defineDocument({
  type: 'investor-commitment',
  title: { zh: '简易注销全体投资人承诺书', en: 'Commitment of all investors' },
  titles: [
    '简易注销全体投资人承诺书',
    '全体投资人承诺书',
    '企业简易注销全体投资人承诺书',
    '简易注销承诺书',
    '简易注销登记承诺书',
    '全体投资人简易注销承诺书',
    '个体工商户简易注销承诺书',
  ],
  titlePattern: /(?:投资人|简易注销|注销).{0,12}承诺/u,
  cues: [
    { pattern: /全体投资人/u, weight: 1.5 },
    { text: '简易注销', weight: 1 },
    { pattern: /(?:未发生|无任何|无|没有).{0,4}债权债务|债权债务.{0,4}(?:清算|清偿|清理|了结|完结)/u, weight: 1 },
    { pattern: /^.{0,30}承诺书/u, weight: 1 },
    { pattern: /职工工资.{0,30}法定补偿金/u, weight: 1 },
    { pattern: /郑重承诺|承诺/u, weight: 0.5 },
    { pattern: /^.{0,60}申请[书表]|本申请书|委托权限/u, weight: -5 },
    { text: '清算报告', weight: -3 },
  ],
  threshold: 4,
  extent: 'pages',
  fields: {
    companyName: {
      labels: [...ENTITY_NAME_LABELS, '承诺企业', '拟注销企业', '申请简易注销的企业'],
      patterns: [
        new RegExp(`申请(?<value>${COMPANY})(?=\\(|的?简易)`, 'u'),
        new RegExp(`(?<=^|[:。,]|局)(?<value>${COMPANY})(?=\\((?:统一社会|信用代码|注册号))`, 'u'),
      ],
      format: companyName,
      lines: 2,
      placement: ['right'],
    },
    uscc: {
      labels: [...CREDIT_CODE_LABELS, '营业执照号'],
      patterns: [CREDIT_CODE_IN_TEXT],
      format: creditCode,
      placement: ['right'],
    },
    investors: {
      labels: [
        '全体投资人姓名',
        '投资人姓名或名称',
        '投资人姓名',
        '投资人名称',
        '投资人（全体）',
        '全体投资人',
        '投资人',
        '全体股东签名',
        '全体合伙人',
        '投资者',
      ],
      patterns: [/由(?:股东|投资人)?(?<value>\p{Script=Han}[^,。;()]{1,60}?)(?:共同)?(?:投资|出资)(?:设立|成立|组建)/u],
      format: partyName,
      lines: 2,
      placement: ['right'],
      table: {
        columns: {
          name: {
            headings: ['投资人姓名或名称', '投资人姓名（名称）', '投资人姓名', '投资人名称', '投资人'],
            format: partyName,
          },
          idNumber: { headings: ID_NUMBER_LABELS, format: idNumber },
        },
        until: ['日期', '全体投资人签字'],
      },
    },
    signedOn: {
      labels: [...SIGNED_ON_LABELS, '承诺时间'],
      patterns: [SIGNING_DATE, CLOSING_DATE],
      format: date,
      placement: ['right'],
    },
  },
  stops: [...OTHER_DATES, '公示期', '签字', '签名', '盖章', '联系电话'],
  signatures: [
    {
      id: 'investors',
      several: true,
      signer: { zh: '全体投资人', en: 'all investors' },
      parties: ['全体投资人', '投资人', '全体股东', '股东', '全体合伙人', '合伙人', '经营者', '出资人'],
      headings: ['签字', '签名', '签字（盖章）'],
    },
  ],
});
