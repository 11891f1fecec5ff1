/** Units of territory that end what was filled in; 州 is more often a name's own letter (泉州). */
const OWN_UNIT =
  '(?:自治区|自治州|自治县|自治旗|特别行政区|地区|省|市|县|区|旗|盟|民族乡|街道|苏木|乡|镇|社区|村|街|路|巷|道)';
/** Units of territory as official forms print them behind a blank, for the one that applies to be left. */
const UNIT = `(?:${OWN_UNIT}|州)`;
const ALTERNATIVES = `[（(]\\s*${UNIT}(?:[/／、\\s]+${UNIT})+\\s*[）)]`;
/** Of a township, as of a county, the printed unit says nothing: 陈埭乡（民族乡/镇/街道）. */
const TOWNSHIP = new RegExp(`乡[（(](?=[^（()）]*(?:镇|街道))${UNIT}(?:[/／、\\s]*${UNIT})*[）)]`, 'gu');
/** Of a county (县级), the printed unit says nothing: 武侯县（自治县/旗/自治旗/市/区）. */
const COUNTY = new RegExp(`([县市区旗])[（(](?=[^（()）]*(?:县|旗))${UNIT}(?:[/／、\\s]*${UNIT})*[）)]`, 'gu');
const OTHERS = new RegExp(ALTERNATIVES, 'gu');
/** What was filled in has its own unit; the form's comes behind it: 睢阳区县（自治县/旗/自治旗/市/区）, 文峰镇村（社区）. */
const ADDED = new RegExp(`(?<=${OWN_UNIT}|[⟩)）])${UNIT}[（(]\\s*${UNIT}(?:[/／、\\s]+${UNIT})*\\s*[）)]`, 'gu');

/**
 * An address as filled into the blanks of a form, without the units that the form offers: 四川省（市/自治区）成都市（地区/盟/自治州）武侯县（自治县/旗/自治旗/市/区）
 * is 四川省成都市武侯(县). The unit of a county stays in brackets: it is the form's, and may be another.
 */
export function withoutBlankUnits(text: string): string {
  const marked = text.replace(ADDED, '').replace(COUNTY, '⟨$1⟩').replace(TOWNSHIP, '⟨乡⟩').replace(ADDED, '');
  if (marked === text && text.search(OTHERS) < 0) return text;
  return marked
    .replace(OTHERS, '')
    .replace(/(?<=[省市⟩])[（()）]+(?=\p{Script=Han})/gu, '')
    .replace(/⟨/gu, '(')
    .replace(/⟩/gu, ')');
}

/** The unit of a county or a township that was the form's. */
export const OPEN_UNIT = /\(([县市区旗乡])\)(?=.)/gu;
