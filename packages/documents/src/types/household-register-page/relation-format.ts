import { withoutSpaces } from '@yushen/formats';
import type { Format } from '../../formats/format';

/** GB/T 4761: every relation is told with these characters. */
const RELATION =
  /^(?:[夫妻子女父母孙媳婿]|[户主之配偶夫妻子女儿长次二三四五六七八独生父母岳公婆祖外曾玄孙兄弟哥姐姊妹嫂侄甥媳婿养继伯叔姑舅姨丈表堂干其他亲属非朋友保姆寄居集体成员工作人学生]{2,6})$/u;

/** How a member is related to the householder: 户主, 妻, 长子, 外孙女. */
export const relation: Format = (raw) => {
  const value = withoutSpaces(raw).replace(/^[:：]/u, '');
  return RELATION.test(value) ? { value, valid: true } : undefined;
};
