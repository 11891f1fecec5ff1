/** Characters that are mistaken for each other in print or by a reader, one group a word. Never two digits. */
const GROUPS = (
  '己已巳 未末 土士 日曰 天夭 人入八 王玉壬主 大太犬丈 千干于 晴睛 侯候 祟崇 戊戌戍 田由甲申 木本 目自 今令 代伐 ' +
  '贝见 鸟乌 刀力 几凡 厂广 冶治 析折拆 钧钩 竟竞 兔免 予子 历厉 辛幸 准淮 宣宜 拨拔 帅师 亨享 卢户 袁哀衰 吕昌 巨臣 ' +
  '延廷 粱梁 住往 汪注 杨扬 陈阵 荣莱 茶荼 毫亳 场扬 沐沭 洒酒 戴载 暖瑗 晓哓 裸棵 困因 囗口 斤斥 仑仓 沧沦 抢抡 ' +
  '汩汨 桂柱 苑宛 范苑 丰韦 毋母 弋戈 夕歹 史吏 冉再 兆北 任仕 凌淩 冯玛 杜社 柏拍 枚牧 诗侍 泰秦 春舂 昊吴 晨震 ' +
  '0OoQ〇○零 1lI|丨 5Ss 2Zz 8B 6b Vv Uu -一—'
).split(' ');

const PARTNERS = new Map<string, Set<string>>();
for (const group of GROUPS) {
  for (const character of group) {
    PARTNERS.set(character, new Set([...(PARTNERS.get(character) ?? []), ...group]));
  }
}

/** Stands for any one character: what readers and fonts print for a character they do not know. */
const WILDCARD = new Set('□?？〓�');

/** One character (code point) may have been read for the other. Equal characters are look-alikes; digits never are. */
export function isLookAlike(left: string, right: string): boolean {
  return left === right || WILDCARD.has(left) || WILDCARD.has(right) || (PARTNERS.get(left)?.has(right) ?? false);
}

/** Two texts of the same length whose every differing place holds look-alikes or a wildcard. Equal texts are. */
export function looksLike(left: string, right: string): boolean {
  const from = [...left];
  const to = [...right];
  return from.length === to.length && from.every((character, index) => isLookAlike(character, to[index]!));
}
