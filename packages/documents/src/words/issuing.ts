/** Words before the office that issued a document. */
export const ISSUER_LABELS = [
  '发证机关',
  '发证部门',
  '发证单位',
  '核发机关',
  '颁发机关',
  '签发机关',
  '审批机关',
  '批准机关',
  '许可机关',
  '颁证机关',
] as const;

/** Words before the day on which a document was issued. */
export const ISSUED_ON_LABELS = [
  '发证日期',
  '签发日期',
  '颁发日期',
  '核发日期',
  '发证时间',
  '颁证日期',
  '批准日期',
] as const;
