import { defineDocument } from '../../define-document';
import { companyName } from '../../formats/company-name-format';
import { creditCode, date } from '../../formats/field-formats';
import { personNames } from '../../formats/person-formats';
import { COMPANY, CREDIT_CODE_IN_TEXT, CREDIT_CODE_LABELS } from '../../words/company-in-text';
import { WRITTEN_DAY } from '../../words/days';
import { ENTITY_NAME_LABELS, SIGNED_ON_LABELS } from '../../words/registration';
import { CLOSING_DATE, SIGNING_DATE } from '../../words/signing-date';

/** 清算报告. 公司法 art. 236, 239. */
export const liquidationReport = defineDocument({
  type: 'liquidation-report',
  title: { zh: '清算报告', en: 'Liquidation report' },
  titles: [
    '清算报告',
    '公司清算报告',
    '企业清算报告',
    '注销清算报告',
    '公司注销清算报告',
    '清算报告书',
    '公司清算报告书',
    '注销清算报告书',
    '清算结果报告',
  ],
  titlePattern: /清算.{0,4}报告/u,
  cues: [
    { pattern: /清算报告/u, weight: 1 },
    { pattern: /清算组成员|清算组由|清算组负责人/u, weight: 1 },
    { pattern: /(?:债权人)?公告/u, weight: 0.5 },
    { pattern: /剩余财产|财产分配/u, weight: 1 },
    { pattern: /清算费用|职工工资|社会保险费用/u, weight: 1 },
    { pattern: /债权债务|债权、债务|资产负债|公司负债/u, weight: 1 },
    { pattern: /^.{0,40}(?:申请书|承诺书)/u, weight: -4 },
    { pattern: /表决权/u, weight: -1 },
    { pattern: /第一章/u, weight: -3 },
  ],
  threshold: 4,
  extent: 'pages',
  fields: {
    companyName: {
      labels: [...ENTITY_NAME_LABELS, '清算公司', '被清算公司', '清算主体', '注销企业', '清算企业', '被清算单位'],
      patterns: [
        new RegExp(`(?<value>${COMPANY})(?:注销)?清算报告`, 'u'),
        new RegExp(`(?<value>${COMPANY})\\(统一社会`, 'u'),
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
    noticeDate: {
      labels: [
        '公告日期',
        '公告时间',
        '公告发布日期',
        '债权人公告日期',
        '首次公告日',
        '首次公告日期',
        '公告日',
        '公告起始日期',
        '公告刊登日期',
        '登报日期',
        '登报时间',
        '公告发布时间',
        '公告期自',
        '公告情况',
      ],
      patterns: [
        new RegExp(
          String.raw`(?<value>${WRITTEN_DAY})(?:起)?(?:在|于|通过)[^。;]{2,40}?(?:债权人公告|清算公告|公告债权)`,
          'u',
        ),
        new RegExp(
          String.raw`(?<!名单已?)(?:于|在|自)(?<value>${WRITTEN_DAY})(?:起)?(?:在|于|通过)(?:(?!备案|成立|名单)[^。;]){2,40}?(?:公告|刊登)`,
          'u',
        ),
        new RegExp(String.raw`公告(?:日期|时间)(?:为|是|:)?(?<value>${WRITTEN_DAY})`, 'u'),
      ],
      format: date,
      placement: ['right'],
    },
    liquidators: {
      labels: [
        '清算组成员',
        '清算组人员',
        '清算组成员名单',
        '清算组组成人员',
        '清算组',
        '清算人',
        '清算小组成员',
        '清算成员',
        '清算委员会成员',
      ],
      patterns: [
        /清算组(?:成员)?,?(?:由|为|:)(?:股东)?(?<value>\p{Script=Han}{2,4}?(?:[、,]\p{Script=Han}{2,4}?)*?)(?=[\d一二三四五六七八九两]?[人名]?(?:共同)?组成|等|,|。|;|担任)/u,
        /清算组[^。]{0,40}?成员(?:为|是|由|有|:)(?:股东)?(?<value>\p{Script=Han}{2,4}?(?:[、,]\p{Script=Han}{2,4}?)*?)(?=[\d一二三四五六七八九两]?[人名]?(?:共同)?组成|等|,\p{Script=Han}{2,4}(?:为|任|担任)|,|。|;|担任)/u,
      ],
      format: personNames,
      lines: 2,
      placement: ['right'],
    },
    signedOn: {
      labels: ['报告日期', ...SIGNED_ON_LABELS, '清算报告出具时间'],
      patterns: [SIGNING_DATE, CLOSING_DATE],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    '成立日期',
    '清算组成立日期',
    '清算期间',
    '公告媒体',
    '公告报纸',
    '解散原因',
    '注册资本',
    '负责人',
    '清算组负责人',
    '公告方式',
    '公告期',
    '资产负债情况',
    '债权债务清理',
    '职工安置情况',
    '税款缴纳情况',
    '剩余财产分配',
    '盖章',
  ],
  signatures: [
    {
      id: 'liquidators',
      several: true,
      signer: { zh: '清算组成员或全体股东', en: 'the liquidators or all shareholders' },
      parties: ['清算组成员', '清算组全体成员', '清算组', '清算组负责人', '全体股东', '股东', '投资人'],
    },
  ],
});
