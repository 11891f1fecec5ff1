/** A company's name in running text, up to its legal form, a branch included. No company is called by the words of a resolution. */
export const COMPANY =
  '(?!(?<=决)[议定]|(?<=股|董)[东事]|(?<=股东|董事)大?会)(?:(?!的|关于|决[议定]|股东|董事会)[\\p{Script=Han}A-Za-z\\d()]){2,36}?(?:有限责任公司|股份有限公司|有限公司|合伙企业(?:\\([^)]{2,6}\\))?|分公司|集团|厂|中心|公司)';

/** 统一社会信用代码 in running text. */
export const CREDIT_CODE_IN_TEXT =
  /(?:统一社会信用代|纳税人识别号|注册号)[^:\d]{0,12}:?(?<value>[159][0-9A-Z]{14,19})/u;

/** Words before a company's credit code. */
export const CREDIT_CODE_LABELS = [
  '统一社会信用代码',
  '社会信用代码',
  '统一社会信用代码/注册号',
  '注册号',
  '社会统一信用代码',
  '统一信用代码',
  '统一代码',
  '信用代码',
] as const;
