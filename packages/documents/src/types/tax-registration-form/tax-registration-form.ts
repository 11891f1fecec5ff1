import { defineDocument } from '../../define-document';
import { companyName } from '../../formats/company-name-format';
import { creditCode, date } from '../../formats/field-formats';
import { personName } from '../../formats/person-formats';
import { premisesAddress } from '../../formats/premises-address-format';
import { CREDIT_CODE_LABELS } from '../../words/company-in-text';
import { PERSON_DETAILS, PREMISES_LABELS, SIGNED_ON_LABELS } from '../../words/registration';
import { CLOSING_DATE, SIGNING_DATE } from '../../words/signing-date';
import { DECLARANTS } from '../../words/signing-words';

const REPRESENTATIVE = ['法定代表人信息', '法定代表人（负责人）', '法定代表人', '企业负责人'];
const FINANCE = ['财务负责人信息', '财务负责人', '财务主管'];
const TAX_CLERK = ['办税人信息', '办税人员信息', '办税人员', '办税人', '办税员', '会计／办税员', '税务代理人'];

/** 一照一码户登记信息确认表 and 税务登记表. 税收征收管理法实施细则 art. 12, 14. */
export const taxRegistrationForm = defineDocument({
  type: 'tax-registration-form',
  title: { zh: '税务登记信息确认表', en: 'Tax registration form' },
  titles: [
    '“一照一码”户登记信息确认表',
    '一照一码户登记信息确认表',
    '“多证合一”登记信息确认表',
    '多证合一登记信息确认表',
    '登记信息确认表',
    '税务登记表',
    '税务登记信息确认表',
    '税务登记信息补录表',
    '税务信息登记表',
    '税务登记信息采集表',
    '纳税人首次办税补充信息表',
    '纳税人基本信息确认单',
    '纳税人基本信息确认表',
    '纳税人信息确认表',
    '纳税人信息登记表',
    '纳税人信息采集表',
    '新办纳税人信息确认表',
    '企业税务信息登记表',
    '变更税务登记表',
  ],
  titlePattern: /(?:税务|纳税人).{0,8}(?:登记|信息).{0,10}[表单]|登记信息确认[表单]/u,
  cues: [
    { text: '纳税人名称', weight: 1.5 },
    { pattern: /财务负责人|财务主管/u, weight: 1.5 },
    { pattern: /办税人|办税员/u, weight: 1 },
    { pattern: /^.{0,60}税务.{0,6}(?:登记|采集|确认|信息)/u, weight: 1 },
    { pattern: /代扣代缴|税务代理人|纳税人类型|一般纳税人/u, weight: 1 },
    { pattern: /投资方(?:名称|经济性质)|总机构名称|税务登记机关|主管税务/u, weight: 1 },
    { pattern: /税号|企业全称/u, weight: 0.5 },
    { pattern: /登记注册类型|核算方式|适用会计制度|国标行业/u, weight: 1 },
    { pattern: /生产经营地址|注册地址/u, weight: 1 },
    { pattern: /法定代表人/u, weight: 0.5 },
    { pattern: /纳税人识别号|统一社会信用代码/u, weight: 0.5 },
    { pattern: /完税|契税|均已结清|发票号码/u, weight: -5 },
    { pattern: /^.{0,80}(?:注销|章程|申请(?!单号|单编号|编号|流水|日期|时间|人|号))/u, weight: -5 },
  ],
  threshold: 5,
  extent: 'pages',
  fields: {
    companyName: {
      labels: [
        '纳税人名称',
        '企业名称',
        '单位名称',
        '企业全称',
        '单位全称',
        '公司名称',
        '纳税人全称',
        '市场主体名称',
        '主体名称',
        '纳税主体名称',
        '商户名称',
        '法人名称',
      ],
      format: companyName,
      lines: 2,
      placement: ['right'],
    },
    uscc: {
      labels: [
        ...CREDIT_CODE_LABELS,
        '纳税人识别号',
        '税号',
        '社会信用代码（纳税人识别号）',
        '营业执照号',
        '纳税人识别码',
      ],
      format: creditCode,
      lines: 2,
      placement: ['right'],
    },
    address: {
      labels: ['注册地址（住所）', '生产经营地址', ...PREMISES_LABELS, '生产经营地'],
      format: premisesAddress,
      lines: 3,
      placement: ['right'],
    },
    legalRepresentative: {
      labels: ['法定代表人（负责人）', '法定代表人姓名', '法定代表人', '企业负责人', '负责人', '法人代表', '企业法人'],
      sections: [{ after: REPRESENTATIVE, until: [...FINANCE, ...TAX_CLERK], labels: ['姓名'] }],
      format: personName,
      placement: ['right'],
    },
    financeOfficer: {
      labels: [
        '财务负责人姓名',
        '财务负责人',
        '财务主管',
        '财务人员',
        '财务责任人',
        '会计主管',
        '财务会计负责人',
        '财务经理',
        '主管会计',
      ],
      sections: [{ after: FINANCE, until: [...REPRESENTATIVE, ...TAX_CLERK], labels: ['姓名'] }],
      format: personName,
      placement: ['right'],
    },
    signedOn: {
      labels: ['办理日期', ...SIGNED_ON_LABELS],
      patterns: [SIGNING_DATE, CLOSING_DATE],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    '登记注册类型',
    '开业日期',
    '开业（设立）日期',
    '核算方式',
    '从业人数',
    '适用会计制度',
    ...PERSON_DETAILS,
    '打印时间',
    '受理日期',
    '核准日期',
    '有效期限',
    ...TAX_CLERK,
    '生产经营地',
    '组织机构代码',
    '主管税务机关',
    '投资方',
    '身份证件',
    '种类',
    '身份证号',
    '身份证件号码',
    '证件号码',
    '居民身份证',
    '生产经营范围',
    '注册资本',
    '国标行业',
    '公章',
    '纳税人公章',
    '纳税人（签章）',
    '经办人签章',
    '项目',
  ],
  signatures: [
    {
      id: 'legalRepresentative',
      signer: { zh: '法定代表人', en: 'the legal representative' },
      parties: ['法定代表人', '负责人', '业主', ...DECLARANTS],
      // 信息确认表 is sealed only.
      optional: true,
    },
  ],
});
