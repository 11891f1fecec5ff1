/** Who takes a house over, by the words of forms and contracts, as the register and as the law of sale call them. */
export const TRANSFEREE_WORDS = [
  '权利人',
  '登记权利人',
  '受让人',
  '受让方',
  '转入方',
  '买入方',
  '买受人',
  '买受方',
  '买方',
  '购买方',
  '购买人',
  '购房人',
  '购房方',
  '承购人',
  '承受方',
  '产权承受人',
] as const;

/** Who gives it up. */
export const TRANSFEROR_WORDS = [
  '义务人',
  '登记义务人',
  '转让人',
  '转让方',
  '转出方',
  '卖出方',
  '出卖人',
  '出卖方',
  '出售人',
  '出售方',
  '售房人',
  '售房方',
  '卖方',
  '出让方',
  '原产权人',
  '原所有权人',
] as const;
