/**
 * Whether a part of a value is hidden: 张某某, 某某省, 4403**********3020, 622588××××1234, 李*. One asterisk between letters
 * is no mask: goods on invoices are written *家具*办公桌.
 */
export const isMasked = (value: string): boolean =>
  /[*＊]{2,}|[×✕]{2,}|(?<=\d)[xX]{3,}|某/u.test(value) ||
  /^\p{Script=Han}{1,3}[*＊]$|^[*＊]\p{Script=Han}{1,3}$/u.test(value);
