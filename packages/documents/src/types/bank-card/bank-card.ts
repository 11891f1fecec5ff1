import { defineDocument } from '../../define-document';
import { bankCardNumber } from '../../formats/field-formats';
import { personName } from '../../formats/person-formats';
import { bankName } from './bank-name-format';

/** 银行卡, or a bank's slip naming the card's account. ISO/IEC 7812. */
export const bankCard = defineDocument({
  type: 'bank-card',
  title: { zh: '银行卡', en: 'Bank card' },
  titles: ['银行卡信息', '个人账户开户信息', '银行账户信息', '个人开户信息单'],
  titlePattern: /(?:银行卡|银行账户|账户|开户).{0,8}(?:信息|资料|确认单)/u,
  cues: [
    { pattern: /银行|信用(?:合作)?社|信合|农信|BANK/iu, weight: 1 },
    { pattern: /银联|UnionPay/iu, weight: 1.5 },
    { pattern: /62\d{14,17}/u, weight: 2 },
    // A number of which only the first digits are legible or not painted over.
    { pattern: /(?<!\d)62\d{2}-?\d{4}(?!-?\d{4}-?\d{4})/u, weight: 1.5 },
    { pattern: /[3456]\d{14,18}/u, weight: 0.5 },
    { pattern: /储蓄卡|借记卡|信用卡|DEBIT|CREDIT/iu, weight: 1 },
    { pattern: /VALID.{0,2}THRU|GOODTHRU|MONTH.{0,2}YEAR/iu, weight: 1.5 },
    { pattern: /VALID|有效期/iu, weight: 0.5 },
    { pattern: /户名.{0,60}(?:卡号|账号)|(?:卡号|账号).{0,60}户名/u, weight: 1.5 },
    { pattern: /开户(?:行|银行|机构|网点)/u, weight: 1 },
    { pattern: /社会保障|公民身份号码|医保/u, weight: -5 },
    { pattern: /安全码|CV[NV]2?|AUTHORI[SZ]ED|本卡/iu, weight: 1.5 },
    { pattern: /签购单|商户|交易(?!码)|终端号/u, weight: -5 },
    { pattern: /申请|合同|承诺|报销|提取|凭证|票据|发票|回单|流水|明细|证明书|借款/u, weight: -5 },
  ],
  threshold: 4,
  extent: 'card',
  fields: {
    cardNumber: {
      labels: ['卡号', '银行卡号', '账号', '账户', '卡号/账号', '账号/卡号', '收款账号', '银行账号'],
      patterns: [/(?<!\d)(?<value>\d{16,19})(?!\d)/mu, /(?<value>62\d{14,17})/u],
      format: bankCardNumber,
    },
    bankName: {
      labels: ['开户银行', '开户行', '开户行名称', '开户机构', '发卡银行', '开户网点', '收款银行'],
      patterns: [/(?<value>\p{Script=Han}{2,16}(?:银行|信用社|信用合作联社))/mu],
      format: bankName,
      lines: 2,
    },
    holder: {
      labels: ['户名', '账户名称', '账户名', '开户名', '持卡人', '持卡人姓名', '客户姓名', '姓名'],
      format: personName,
    },
  },
  stops: [
    '有效期',
    '安全码',
    '行号',
    '持卡人签名',
    '开户日期',
    '账户类别',
    '账户类型',
    '账户状态',
    '币种',
    '打印日期',
    '客户服务热线',
    '证件号码',
    '身份证号码',
  ],
  signatures: [],
  bears: [{ feature: 'printed-ground', least: 20 }, { feature: 'card' }],
  neverTyped: true,
  // Money is paid to accounts, not to credit.
  saysOtherwise: [/^(?:\p{Script=Han}{0,6})?(?:信用卡|贷记卡)$/u],
});
