import { defineDocument } from '../../define-document';
import { amount, creditCode, date } from '../../formats/field-formats';
import { organisationName } from '../../formats/organisation-formats';
import { quantity } from '../../formats/quantity-format';
import { taxpayerNumber } from '../../formats/taxpayer-number-format';
import { WRITTEN_DAY } from '../../words/days';
import { itemName, partyOfInvoice, price } from './invoice-cell-formats';
import { invoiceCode, invoiceNumber } from './invoice-number-format';

const NAME =
  '(?<value>[^:]{2,40}?(?:公司|店|厂|部|中心|医院|局|所|社|行|厅|馆|学校|学院|大学|委员会|合伙企业\\([^)]*\\))(?!\\p{Script=Han}{0,8}分公司))';
const MONEY = '[¥YV羊]?\\d[\\d,]*\\.\\d{2}';

const BUYER = ['购买方信息', '购买方', '购货单位', '购货方', '买方'];
const SELLER = ['销售方信息', '销售方', '销货单位', '销货方', '卖方'];
const TAX_NUMBER_LABELS = ['统一社会信用代码/纳税人识别号', '纳税人识别号', '统一社会信用代码'];

/** A credit code or a citizen's number behind some words, or an older number of another length. */
const taxNumbers = (words: string): readonly RegExp[] => [
  new RegExp(`${words}(?<value>[1-9][0-9A-Z]{17})`, 'u'),
  new RegExp(`${words}(?<value>[0-9A-Z]{15,20})`, 'u'),
];

/** 电子发票 and 增值税发票. 发票管理办法 art. 3, 21. */
export const vatInvoice = defineDocument({
  type: 'vat-invoice',
  title: { zh: '增值税发票', en: 'VAT invoice' },
  titles: [
    '电子发票（普通发票）',
    '电子发票（增值税专用发票）',
    '增值税电子普通发票',
    '增值税电子专用发票',
    '增值税专用发票',
    '增值税普通发票',
    '机动车销售统一发票',
  ],
  titlePattern: /(?:增值税|电子|普通|专用|统一).{0,10}发票/u,
  cues: [
    { text: '发票号码', weight: 1.5 },
    { text: '开票日期', weight: 1 },
    { text: '发票代码', weight: 0.5 },
    { pattern: /价税合计/u, weight: 1.5 },
    { pattern: /纳税人识别号/u, weight: 1 },
    { pattern: /税率|征收率/u, weight: 0.5 },
    { pattern: /税额/u, weight: 0.5 },
    { pattern: /购买方|销售方|购方|销方/u, weight: 0.5 },
    { pattern: /开票人|收款人/u, weight: 0.5 },
    { pattern: /医疗(?:住院|门诊)|票据代码|财政/u, weight: -5 },
    { pattern: /完税证|契税/u, weight: -4 },
    // A sheet of items that goes with an invoice is none itself.
    { pattern: /销售货物或者提供应税劳务(?:、?服务)?清单/u, weight: -6 },
    { pattern: /电子客票|铁路|行程单/u, weight: -4 },
  ],
  threshold: 5,
  extent: 'page',
  annexes: ['销售货物或者提供应税劳务、服务清单', '销售货物或者提供应税劳务清单'],
  fields: {
    invoiceCode: {
      embedded: ['发票代码', 'InvoiceCode'],
      codes: [/^01,\d*,(?<value>\d{10,12}),/u],
      labels: ['发票代码'],
      patterns: [
        /发票代码:?(?<value>\d{10,12})(?!\d)/u,
        // Paper invoices print it at their head, without a label.
        /^(?<value>\d{12}|\d{10})$/mu,
        /^(?<value>\d{12}|\d{10})(?=\p{Script=Han}|N[oO0]|№)/mu,
      ],
      format: invoiceCode,
      placement: ['right'],
    },
    invoiceNumber: {
      embedded: ['发票号码', 'InvoiceNo', 'InvoiceNumber'],
      codes: [/^01,\d*,\d*,(?<value>\d{20}|\d{8}),/u],
      labels: ['发票号码'],
      patterns: [
        /发票号码:?(?<value>\d{20}|\d{8})(?!\d)/u,
        // The serial of a paper invoice stands behind №, and again at the right.
        /(?:N[oO0]|№)[.:]?(?<value>\d{8})(?!\d)/mu,
        /^(?<value>\d{8})$/mu,
        // The check code of older electronic invoices has as many digits.
        /(?<!\d|校验码:?)(?<value>\d{20})开票日期/u,
      ],
      format: invoiceNumber,
      placement: ['right'],
    },
    issuedOn: {
      embedded: ['开票日期', 'IssueDate'],
      codes: [/^01,\d*,\d*,\d+,[\d.]*,(?<value>\d{8}),/u],
      labels: ['开票日期'],
      patterns: [new RegExp(String.raw`开票日期:?(?<value>${WRITTEN_DAY})`, 'u')],
      format: date,
      placement: ['right'],
    },
    buyerName: {
      embedded: ['购买方名称', 'BuyerName'],
      labels: ['购买方名称', '购方名称'],
      sections: [{ after: BUYER, until: SELLER, labels: ['名称'] }],
      patterns: [
        new RegExp(`^(?:(?!名称:).)*?名称:${NAME}`, 'u'),
        // 销售方信息 stands upright beside the names: all or some of it may come right behind the buyer's.
        /^(?:(?!名称:).)*?名称:(?<value>\p{Script=Han}{2,4}?(?:[、,]\p{Script=Han}{2,4}?){0,3})(?=[销售方信息]{0,5}(?:统一|纳税|名称))/u,
        // Invoices of the old layout have the lines of 密码区 beside the buyer.
        /^(?:(?!名称:).)*?名称:(?<value>\p{Script=Han}{2,4}?)(?=密?[-+*/<>\d]{12})/u,
      ],
      format: partyOfInvoice,
      placement: ['right'],
    },
    buyerTaxId: {
      labels: ['购买方纳税人识别号', '购方税号'],
      sections: [{ after: BUYER, until: SELLER, labels: TAX_NUMBER_LABELS }],
      placement: ['right'],
      embedded: ['购买方纳税人识别号', 'BuyerTaxID', 'BuyerIdNum'],
      patterns: [
        ...taxNumbers('购[买货]?方名称(?:(?!销[售货]?方).){0,60}?识别号:?'),
        ...taxNumbers('^(?:(?!识别号:).)*?识别号:'),
        // Both labels in one row, both numbers in the next.
        ...taxNumbers('识别号:(?:统一社会信用代码/?)?(?:纳税人)?识别号:'),
      ],
      format: taxpayerNumber,
    },
    sellerName: {
      embedded: ['销售方名称', 'SellerName'],
      labels: ['销售方名称', '销方名称'],
      sections: [{ after: SELLER, until: BUYER, labels: ['名称'] }],
      patterns: [new RegExp(`名称:.*?名称:${NAME}`, 'u')],
      format: organisationName,
      placement: ['right'],
    },
    sellerTaxId: {
      sections: [{ after: SELLER, until: BUYER, labels: TAX_NUMBER_LABELS }],
      placement: ['right', 'below'],
      embedded: ['销售方纳税人识别号', 'SellerTaxID', 'SellerIdNum'],
      patterns: [
        ...taxNumbers('销[售货]?方名称(?:(?!购[买货]?方).){0,60}?识别号:?'),
        ...taxNumbers('识别号:.*?识别号:(?!\\d{17}[\\dX][159])'),
        ...taxNumbers('识别号:(?:统一社会信用代码/?)?(?:纳税人)?识别号:[0-9A-Z]{18}'),
      ],
      format: creditCode,
    },
    amount: {
      embedded: ['合计金额', 'TaxExclusiveTotalAmount'],
      patterns: [
        new RegExp(`(?<value>${MONEY})${MONEY}.{0,6}?价税合计`, 'u'),
        new RegExp(`合计(?<value>${MONEY})`, 'u'),
      ],
      format: price,
    },
    tax: {
      embedded: ['合计税额', 'TaxTotalAmount'],
      patterns: [new RegExp(`${MONEY}(?<value>[¥YV羊]\\d[\\d,]*\\.\\d{2}).{0,6}?价税合计`, 'u')],
      format: price,
    },
    totalAmount: {
      embedded: ['价税合计', 'TaxInclusiveTotalAmount'],
      labels: ['小写'],
      patterns: [new RegExp(`小写\\)?:?(?<value>${MONEY})`, 'u')],
      format: amount,
      placement: ['right'],
    },
    items: {
      format: itemName,
      table: {
        columns: {
          name: {
            headings: ['项目名称', '货物或应税劳务、服务名称', '货物或应税劳务名称', '货物或应税劳务服务名称'],
            format: itemName,
            // 国家税务总局公告 2017 年第 45 号: the short name of the goods' class stands before the name.
            marked: /^\*[^*]+\*./u,
          },
          quantity: { headings: ['数量'], format: quantity },
          price: { headings: ['单价'], format: price },
          amount: { headings: ['金额'], format: price },
          tax: { headings: ['税额'], format: price },
        },
        until: ['合计', '价税合计', '小计'],
      },
    },
  },
  stops: [
    '名称',
    '统一社会信用代码/纳税人识别号',
    '纳税人识别号',
    '地址、电话',
    '开户行及账号',
    '规格型号',
    '单位',
    '税率',
    '税率/征收率',
    '价税合计（大写）',
    '校验码',
    '机器编号',
    '密码区',
    '备注',
    '收款人',
    '复核',
    '开票人',
    '购买方信息',
    '销售方信息',
  ],
  signatures: [],
  // The supervision's seal, or the code that only new cameras resolve: it is a picture then.
  bears: [{ feature: 'seal', or: ['code', 'picture'], least: 1 }],
});
