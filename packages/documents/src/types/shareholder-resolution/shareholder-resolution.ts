import { defineDocument } from '../../define-document';
import { companyName } from '../../formats/company-name-format';
import { date, oneOf, words } from '../../formats/field-formats';
import { personName } from '../../formats/person-formats';
import { COMPANY } from '../../words/company-in-text';
import { SIGNED_ON_LABELS } from '../../words/registration';
import { CLOSING_DATE, SIGNING_DATE } from '../../words/signing-date';

/** A person's name in a sentence. */
const NAME =
  '(?!其|该|本|由|为|是|公司|董事|执行|经理)\\p{Script=Han}(?:[\\p{Script=Han}]{1,3}?|[\\p{Script=Han}·]{2,14}?)';

const ROLES =
  '清算组负责人|清算组组长|清算组成员|执行董事|董事长|副董事长|董事|监事会主席|监事|总经理|副总经理|经理|财务负责人';

/** 股东会决议, or 股东决定 of a sole shareholder. 公司法 art. 59, 60. */
export const shareholderResolution = defineDocument({
  type: 'shareholder-resolution',
  title: { zh: '股东会决议（股东决定）', en: 'Shareholders’ resolution' },
  titles: [
    '股东会决议',
    '股东会会议决议',
    '股东决定',
    '股东会决定',
    '股东大会决议',
    '董事会决议',
    '股东会会议纪要',
    '股东会临时会议决议',
    '临时股东会决议',
    '股东书面决定',
    '股东大会会议决议',
    '董事会会议决议',
    '执行董事决定',
    '董事、监事、经理任职文件',
    '法定代表人任职文件',
    '董事监事经理任职文件',
    '任职文件',
    '任免职文件',
  ],
  titlePattern: /(?:股东|董事).{0,8}(?:决议|决定|纪要)|(?:任职|任免|任命).{0,4}(?:文件|书|决定)/u,
  cues: [
    { pattern: /股东(?:大)?会(?:会议)?决议|股东(?:会)?决定|董事会决议/u, weight: 1 },
    { pattern: /会议时间|会议地点|会议议题|会议性质/u, weight: 1 },
    { pattern: /(?:一致)?(?:通过|作出|形成).{0,8}决[议定]/u, weight: 1 },
    { pattern: /^(?!第[一二三四五六七八九十]).{0,70}(?:股东|董事)(?:大)?会.{0,14}决议/u, weight: 2 },
    { pattern: /议案|决议事项|任职文件|产生方式/u, weight: 0.5 },
    { pattern: /以上决[议定]|特此决[议定]/u, weight: 0.5 },
    { pattern: /(?:作出|做出|形成)(?:了)?如下(?:决[议定]|事项)/u, weight: 1 },
    { pattern: /表决权/u, weight: 1 },
    { pattern: /选举|聘任|委派|任命|解散|清算组/u, weight: 1 },
    { pattern: /执行董事|董事|监事|经理/u, weight: 0.5 },
    { pattern: /股东(?:签字|签名|签章|盖章|\(签)/u, weight: 0.5 },
    { pattern: /申请[书表]/u, weight: -4 },
    { pattern: /第一章|第七条/u, weight: -4 },
    { pattern: /(?:第[一二三四五六七八九十]{1,3}条.{4,400}){4}/u, weight: -4 },
    { pattern: /会计年度|本章程/u, weight: -3 },
    // In the heading alone: a decision to dissolve speaks of the report that is to come.
    { pattern: /^.{0,40}(?:清算报告|承诺书|合同)/u, weight: -3 },
    { pattern: /注销原因|清税情况|税务事项|缴回|债权债务清理/u, weight: -4 },
  ],
  threshold: 4,
  extent: 'pages',
  fields: {
    companyName: {
      labels: ['公司名称', '企业名称'],
      patterns: [
        new RegExp(
          `(?<value>${COMPANY})(?:首次|第[一二三四五六七八九十\\d]+次|临时)?(?:股东|董事)(?:大)?会?(?:会议)?(?:决议|决定)`,
          'u',
        ),
        new RegExp(`(?:设立|成立|组建|解散|注销)(?<value>${COMPANY})`, 'u'),
        new RegExp(`(?<value>${COMPANY})(?:\\(筹[备建]?\\))?(?:全体)?股东`, 'u'),
        new RegExp(`^(?<value>${COMPANY})`, 'u'),
        new RegExp(`(?<=公司|企业|名称):(?<value>${COMPANY})`, 'u'),
        new RegExp(
          `(?<value>${COMPANY})(?:的)?(?:临时|首次|第[一二三四五六七八九十\\d]+次)?(?:董事|股东)(?:大)?会(?:于|在|会议|,)`,
          'u',
        ),
        new RegExp(`(?<value>${COMPANY})(?:董事会|股东会|\\((?:公章|盖章))`, 'u'),
      ],
      format: companyName,
      lines: 2,
      placement: ['right'],
    },
    subject: {
      labels: [
        '会议议题',
        '会议主题',
        '会议内容',
        '会议事项',
        '议题',
        '主题',
        '事由',
        '议案名称',
        '表决事项',
        '决议内容',
        '讨论事项',
        '会议研究事项',
        '会议讨论内容',
      ],
      patterns: [
        /(?:就|关于)(?<value>[\p{Script=Han}、]{4,30}?)(?:事宜|事项|一事|的决[议定]|的议案)/u,
        /同意(?<value>(?:提前)?(?:解散|注销))(?:本公司|公司|[\p{Script=Han}A-Za-z\d()]{4,40}?公司)/u,
      ],
      format: words,
      lines: 2,
      placement: ['right'],
    },
    legalRepresentative: {
      labels: ['法定代表人姓名', '拟任法定代表人', '新任法定代表人', '法定代表人人选'],
      patterns: [
        // A 人 alone on the next line is easily overlooked by a reader.
        new RegExp(
          `(?:由|选举|委派|任命|确定|决定|同意)(?<value>${NAME})(?:\\([^()]{0,40}\\))?(?:同志|先生|女士)?(?:担任|为|出任|任)(?:本公司|公司)?(?:的)?(?:执行董事|董事长|经理|董事)?(?:[(、]|兼|并担任|和)?(?:公司)?法定?代?表人?`,
          'u',
        ),
        // Elected first, and made the legal representative by a pronoun: 选举某某为执行董事，由其担任法定代表人.
        new RegExp(
          `(?:由|选举|委派|任命|推选|聘任|同意)(?<value>${NAME})(?:\\([^()]{0,40}\\))?(?:同志|先生|女士)?(?:担任|为|出任|任)(?:本公司|公司)?(?:的)?(?:执行董事|董事长|董事|总?经理)[^。]{0,40}?(?:由其|其|并|兼|且|为|依法|同时|该董事|担任|任)[^。]{0,14}?法定代表人`,
          'u',
        ),
        // A row of a table: 任命董事（法定代表人） | 某某 | ….
        new RegExp(`法定代表人\\)?(?<value>${NAME})(?:居民身份证|身份证)?\\d{17}[\\dX]`, 'u'),
        new RegExp(
          `法定代表人(?:由|为|:|是)(?:公司)?(?:执行董事|董事长|董事|经理)?(?<value>${NAME})(?:同志|先生|女士)?(?=担任|出任|,|。|;|\\(|$)`,
          'u',
        ),
      ],
      format: personName,
      placement: ['right'],
    },
    signedOn: {
      // A resolution that bears no other day is of the day of its meeting.
      labels: ['决议日期', '决定日期', ...SIGNED_ON_LABELS, '会议时间', '会议日期', '召开时间'],
      patterns: [SIGNING_DATE, CLOSING_DATE],
      format: date,
      placement: ['right'],
    },
    appointments: {
      format: personName,
      table: {
        columns: {
          name: { headings: ['姓名'], format: personName },
          role: { headings: ['职务', '担任职务'], format: oneOf(...ROLES.split('|')) },
        },
        row: new RegExp(
          `(?:选举|推选|委派|任命|聘任|聘用|指定|[、,;。:]由|同意)(?<name>\\p{Script=Han}{2,4}?)(?:同志|先生|女士)?(?:为|担任|任)(?:本公司|公司)?(?:的)?(?<role>${ROLES})`,
          'u',
        ),
        until: ['公司法定代表人', '全体股东', '股东签名', '股东签字', '特此决议', '同意上述决议'],
      },
    },
  },
  stops: [
    '记录人',
    '主持人',
    '原任职人员',
    '会议时间',
    '会议地点',
    '会议性质',
    '参加会议人员',
    '到会股东',
    '会议主持人',
    '产生方式',
    '任期',
    '根据',
  ],
  signatures: [
    {
      id: 'shareholders',
      several: true,
      signer: { zh: '股东', en: 'the shareholders' },
      parties: ['全体股东', '股东', '出席会议股东', '到会股东', '与会股东', '全体投资人', '投资人', '出资人'],
    },
  ],
});
