/**
 * The ideograph that looks like each radical of U+2E81 to U+2EF3: `Equivalent_Unified_Ideograph` of the Unicode Character Database
 * (14.0, EquivalentUnifiedIdeograph.txt). U+2E9A is not assigned.
 */
const IDEOGRAPHS = Array.from(
  '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵\u2e9a旡日月歺母民氵氺灬爫爫丬牛犭' +
    '王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅' +
    '長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
);
const FIRST = 0x2e81;

const RADICAL = /[\u2e81-\u2ef3\u2f00-\u2fd5]/gu;

/**
 * Text with ideographs for radicals (⻓ for 长, ⽅ for 方): some fonts have one shape for both, and programs that print to PDF name the
 * wrong one. Unicode's compatibility mapping knows the Kangxi radicals, and of the others two.
 */
export const withoutRadicals = (text: string): string =>
  text.replace(RADICAL, (radical) =>
    radical >= '\u2f00' ? radical.normalize('NFKC') : (IDEOGRAPHS[radical.codePointAt(0)! - FIRST] ?? radical),
  );
