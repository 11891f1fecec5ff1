/** Words for a citizen's number (GB 11643) on forms and certificates. */
export const ID_NUMBER_LABELS = [
  '公民身份号码',
  '公民身份证号码',
  '居民身份证号码',
  '身份证件号码',
  '身份证号码',
  '身份证件号',
  '身份证号',
  '有效证件号码',
  '证件号码',
] as const;
