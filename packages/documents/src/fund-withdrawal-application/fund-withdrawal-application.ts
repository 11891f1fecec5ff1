import { accountNumber, memberNumber } from '../account-number-format';
import { defineDocument } from '../define-document';
import { address, amount, date, idNumber, personName } from '../field-formats';
import { ID_NUMBER_LABELS } from '../id-number-labels';
import { LAST_DATE } from '../last-date';
import { REASONS, withdrawalReason } from './withdrawal-reason-format';

/** 住房公积金提取申请表. 住房公积金管理条例 art. 24, 25. */
export const fundWithdrawalApplication = defineDocument({
  type: 'fund-withdrawal-application',
  title: { zh: '住房公积金提取申请表', en: 'Application to withdraw housing funds' },
  titles: [
    '住房公积金提取申请表',
    '住房公积金提取申请书',
    '住房公积金提取申请审批表',
    '个人住房公积金提取申请表',
    '租房提取住房公积金申请表',
    '购房提取住房公积金申请表',
    '住房公积金支取申请表',
  ],
  cues: [
    { text: '公积金', weight: 1 },
    { pattern: /提取(?:原因|事由|类型|情形)|支取原因/u, weight: 1.5 },
    { pattern: /提取金额|支取金额/u, weight: 1.5 },
    { pattern: /公积金账[号户]|个人账号|职工账号/u, weight: 1 },
    { pattern: /(?:收款|银行|提取)(?:账号|卡号|账户)|户名/u, weight: 0.5 },
    { pattern: /配偶/u, weight: 0.25 },
    { pattern: /借款合同|贷款合同|出租[方人]/u, weight: -4 },
    { text: '授权委托书', weight: -5 },
  ],
  threshold: 5,
  extent: 'pages',
  fields: {
    name: {
      labels: ['提取人姓名', '职工姓名', '申请人姓名', '缴存人姓名', '提取申请人', '姓名'],
      format: personName,
      placement: ['right'],
    },
    idNumber: { labels: [...ID_NUMBER_LABELS], format: idNumber, placement: ['right'] },
    fundAccount: {
      labels: [
        '个人公积金账号',
        '住房公积金账号',
        '公积金账号',
        '职工公积金账号',
        '职工账号',
        '个人账号',
        '公积金账户',
      ],
      format: memberNumber,
      placement: ['right'],
    },
    amount: {
      labels: ['申请提取金额', '提取金额（元）', '提取金额', '支取金额', '小写'],
      format: amount,
      lines: 2,
      placement: ['right'],
    },
    bankAccount: {
      labels: ['收款银行账号', '收款账号', '银行账号', '银行卡号', '收款卡号', '账号', '卡号', '账户号码'],
      format: accountNumber,
      placement: ['right'],
    },
    accountHolder: {
      labels: ['收款人户名', '账户名称', '收款户名', '户名', '收款人', '收款人姓名'],
      format: personName,
      placement: ['right'],
    },
    propertyAddress: {
      labels: ['房屋坐落', '房屋地址', '住房地址', '所购房屋地址', '所租房屋地址', '租赁房屋地址', '购房地址', '坐落'],
      format: address,
      lines: 3,
      placement: ['right'],
    },
    reason: {
      labels: ['提取原因', '提取事由', '提取类型', '提取情形', '支取原因'],
      format: withdrawalReason,
      choices: REASONS,
      lines: 3,
      placement: ['right'],
    },
    signedOn: {
      labels: ['申请日期', '签署日期', '日期'],
      patterns: [LAST_DATE],
      format: date,
      placement: ['right'],
    },
  },
  stops: [
    '性别',
    '联系电话',
    '手机号码',
    '单位名称',
    '工作单位',
    '单位账号',
    '单位公积金账号',
    '开户银行',
    '收款银行',
    '开户行',
    '婚姻状况',
    '配偶姓名',
    '配偶身份证号码',
    '配偶证件号码',
    '配偶',
    '合同编号',
    '合同或权证号',
    '签订日期',
    '账户余额',
    '缴存余额',
    '大写',
    '申请人承诺',
    '本人承诺',
    '申请人签名',
    '申请人签字',
    '单位意见',
    '审核意见',
    '经办人',
  ],
  signatures: [
    {
      id: 'applicant',
      signer: { zh: '申请人', en: 'the applicant' },
      parties: ['申请人', '提取人', '职工', '提取申请人', '缴存人', '借款人', '客户', '本人'],
    },
  ],
});
