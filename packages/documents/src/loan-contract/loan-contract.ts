import { defineDocument } from '../define-document';
import { amount, date, documentNumber, organisationName, partyName } from '../field-formats';
import { LAST_DATE } from '../last-date';
import { BESIDE_PARTIES, CONTRACT_NUMBER_LABELS, OTHER_DATES, SIGNED_ON_LABELS } from '../words/contracts';
import { NAME_LABELS } from '../words/representation';

const BORROWER = [
  '借款人（甲方）',
  '借款人（乙方）',
  '甲方（借款人）',
  '乙方（借款人）',
  '主借款人',
  '借款人姓名',
  '借款人名称',
  '借款人',
];

const LENDER = [
  '贷款人（甲方）',
  '贷款人（乙方）',
  '甲方（贷款人）',
  '乙方（贷款人）',
  '贷款银行',
  '贷款人名称',
  '贷款人',
  '受托银行',
  '经办银行',
  '出借人',
  '出借方',
];

/** 借款合同 for a home, by a bank or a housing fund. 民法典 art. 667-680. */
export const loanContract = defineDocument({
  type: 'loan-contract',
  title: { zh: '借款合同', en: 'Loan contract' },
  titles: [
    '个人住房公积金借款合同',
    '住房公积金借款合同',
    '住房公积金贷款合同',
    '个人购房借款合同',
    '个人购房担保借款合同',
    '个人住房借款合同',
    '个人住房抵押借款合同',
    '个人住房贷款合同',
    '个人购房借款/担保合同',
    '个人购房借款及担保合同',
    '个人住房（商业用房）借款合同',
    '个人一手（二手）住房贷款借款合同',
    '个人房屋按揭贷款合同',
    '个人担保借款合同',
    '个人借款合同',
    '个人贷款合同',
    '抵押借款合同',
    '抵押贷款合同',
    '住房公积金委托贷款借款合同',
    '借款合同',
    '贷款合同',
  ],
  titlePattern: /(?:借款|贷款|按揭).{0,12}(?:合同|协议|契约)/u,
  cues: [
    { pattern: /借款人/u, weight: 1.5 },
    { pattern: /贷款人|贷款银行|出借人|受托银行/u, weight: 1.5 },
    { pattern: /借款金额|贷款金额|借款本金|贷款本金/u, weight: 1.5 },
    { pattern: /借款期限|贷款期限/u, weight: 1 },
    { pattern: /利率/u, weight: 0.5 },
    { pattern: /还款/u, weight: 0.5 },
    { pattern: /出租[方人]|承租[方人]/u, weight: -3 },
    { pattern: /申请[表书]|登记证明|承诺书/u, weight: -4 },
    { text: '价税合计', weight: -4 },
  ],
  threshold: 5,
  extent: 'pages',
  fields: {
    borrower: {
      labels: BORROWER,
      sections: [{ after: BORROWER, until: LENDER, labels: NAME_LABELS }],
      format: partyName,
      placement: ['right'],
    },
    lender: {
      labels: LENDER,
      sections: [{ after: LENDER, until: BORROWER, labels: NAME_LABELS }],
      format: (raw) => organisationName(raw) ?? partyName(raw),
      lines: 2,
      placement: ['right'],
    },
    contractNumber: {
      labels: ['借款合同编号', '贷款合同编号', ...CONTRACT_NUMBER_LABELS, '编号'],
      format: documentNumber,
      placement: ['right'],
    },
    amount: {
      labels: ['借款金额', '贷款金额', '借款本金', '贷款本金', '借款数额', '贷款数额', '贷款额度', '借款额度', '小写'],
      patterns: [
        /(?:借款|贷款)(?:金额|本金)?(?:为|共计|计)?人民币.{0,24}?(?<value>[¥￥]?\d[\d,]*(?:\.\d+)?(?:万元|元))/u,
        /(?:借款|贷款)(?:金额|本金)?(?:为|共计|计)?人民币(?:\(?大写\)?:?)?(?<value>[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]{3,})/u,
        /(?:借款|贷款)(?:金额|本金|数额|额度)?[^\d。;]{0,48}?小写\)?:?(?:人民币)?(?<value>[¥￥]?\d[\d,]*(?:\.\d+)?(?:万?元)?)/u,
      ],
      format: amount,
      placement: ['right'],
    },
    signedOn: {
      labels: SIGNED_ON_LABELS,
      patterns: [LAST_DATE],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    ...BESIDE_PARTIES,
    ...OTHER_DATES,
    '公积金账号',
    '保证人',
    '担保人',
    '委托人',
    '首付款',
    '还款账户',
    '放款账户',
    '借款利率',
    '执行利率',
    '抵押物',
    '借款期限',
    '贷款期限',
    '借款用途',
    '贷款用途',
    '年利率',
    '还款方式',
    '担保方式',
    '抵押人',
  ],
  signatures: [
    {
      id: 'borrower',
      signer: { zh: '借款人', en: 'the borrower' },
      parties: ['借款人', '借款方', '借款申请人', '抵押人', '甲方'],
    },
  ],
});
