/** The label once more in English, as cards, licences and hospitals print it: 持卡人 CARDHOLDER, 出生日期 Date of Birth. */
const TRANSLATION =
  /^[(（/]?(?:card|holder|account|name|full|surname|given|sex|gender|nationality|birth|date|of|address|residence|domicile|id|identity|certificate|licen[cs]e|number|no|code|amount|total|sum|area|use|usage|purpose|bank|branch|issued?|issuing|by|authority|valid|period|from|to|until|type|kind|legal|representative|registered|capital|business|scope|term|hospital|department|diagnosis|patient|age|phone|tel|mobile|signature|seal|owner|buyer|seller|lessor|lessee|the|and|[.&/])+[)）]?(?=[:：]|$)/iu;

/** The English words of a label right behind it, to the colon or the end of its line; empty where none stand there. */
export const translationIn = (behind: string): string => TRANSLATION.exec(behind)?.[0] ?? '';
