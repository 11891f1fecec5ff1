import { withoutSpaces } from '@yushen/formats';
import type { Format } from '../format';

/** How a member is related to the householder: 户主, 妻, 长子, 外孙女. */
export const relation: Format = (raw) => {
  const value = withoutSpaces(raw).replace(/^[:：]/u, '');
  return /^(?:[夫妻子女父母孙媳婿]|\p{Script=Han}{2,6})$/u.test(value) ? { value, valid: true } : undefined;
};
