const ESCAPES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

/** Text or an attribute's value inside a drawing; characters that XML does not take are left out. */
export const svgText = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '').replace(/[<>&"]/gu, (character) => ESCAPES[character] ?? '');

/** Chinese type that a host may have, for files that do not bring their own. */
export const CHINESE_FAMILIES = "'SimSun', 'Noto Serif CJK SC', 'Source Han Serif SC', 'AR PL UMing CN', serif";
