import { fault, type Parsed } from './parsed';
import { withoutSpaces } from './text';

/** Sex as printed (男, 女, 男性, F …). Value: `男` or `女`. */
export function parseSex(text: string): Parsed<{ sex: 'male' | 'female' }> {
  const plain = withoutSpaces(text).replace(/^性别[:：]?/, '');
  if (plain === '') return fault('empty');
  if (/^(?:男性?|M|male)$/i.test(plain)) return { ok: true, value: '男', sex: 'male' };
  if (/^(?:女性?|F|female)$/i.test(plain)) return { ok: true, value: '女', sex: 'female' };
  return fault('characters', plain);
}
