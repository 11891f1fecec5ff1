import { fault, type Parsed } from './parsed';
import { withoutSpaces } from './text';

/** The 56 ethnic groups of GB/T 3304 as ID cards print them, and the two further entries of the population register. */
export const ETHNICITIES: readonly string[] = (
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 ' +
  '土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 ' +
  '赫哲 门巴 珞巴 基诺 其他 穿青人'
).split(' ');

/** Ethnic group as on an ID card. Value: without 族 (`汉`). */
export function parseEthnicity(text: string): Parsed {
  const plain = withoutSpaces(text).replace(/^民族[:：]?/, '');
  if (plain === '') return fault('empty');
  const value = plain.replace(/族$/, '');
  return ETHNICITIES.includes(value) ? { ok: true, value } : fault('characters', plain);
}
