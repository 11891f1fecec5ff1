import { withoutSpaces } from '@yushen/formats';
import type { Format } from './format';

/** A region by name, of any level, with or without its 省 and 市: 浙江杭州, 湖南省长沙市芙蓉区. */
export const placeName: Format = (raw) => {
  const value = withoutSpaces(raw).replace(/^[:：]|[。;；,，]$/gu, '');
  return /^\p{Script=Han}{2,30}$/u.test(value) ? { value, valid: true } : undefined;
};
