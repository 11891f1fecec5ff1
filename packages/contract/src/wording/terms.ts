import type { IssueDetails } from '../issue-params';
import type { NUMBER_FAULTS, READING_PLACES, REAL_FEATURES } from '../param-values';
import type { Text } from '../text';

/** What the online form is called where a value comes from it. */
export const FORM_TITLE: Text = { zh: '申请表单', en: 'the online form' };

/** What shared data are called, by the registry that they come from. */
export const sharedDataOf = ({ zh, en }: Text): Text => ({ zh: `共享数据（${zh}）`, en: `shared data (${en})` });

/** A document whose type is not known, or has no title. */
export const UNKNOWN_DOCUMENT: Text = { zh: '无法识别的材料', en: 'an unknown paper' };
export const UNTITLED_DOCUMENT: Text = { zh: '材料', en: 'The paper' };

/** Several documents that only together will do. */
export const together = (titles: readonly Text[]): Text => ({
  zh: titles.map(({ zh }) => zh).join('和'),
  en: titles.map(({ en }) => en).join(' and '),
});

/** One condition or another. */
export const eitherOf = (one: Text, other: Text): Text => ({
  zh: `${one.zh}，或${other.zh}`,
  en: `${one.en}, or ${other.en}`,
});

/** Several names in one. */
export const listed = (names: readonly Text[]): Text => ({
  zh: names.map(({ zh }) => zh).join('、'),
  en: names.map(({ en }) => en).join(', '),
});

/** Why a document is needed of which no department says so. */
export const neededFor = ({ zh, en }: Text): Text => ({ zh: `办理“${zh}”需要`, en: `Asked for by "${en}"` });

const PLACES: Readonly<Record<(typeof READING_PLACES)[number], Text>> = {
  figures: { zh: '小写', en: 'in figures' },
  capitals: { zh: '大写', en: 'in capitals' },
  total: { zh: '合计', en: 'Total' },
  page: { zh: '版面文字', en: 'the printed page' },
  code: { zh: '二维码', en: 'the code on it' },
  'file-data': { zh: '文件自带数据', en: "the file's own data" },
};

/** What the place of a reading is called. */
export function placeName(where: IssueDetails['field.mismatch']['readings'][number]['where']): Text {
  if (typeof where === 'string') return PLACES[where];
  return 'sumOf' in where ? { zh: `${where.sumOf.zh}相加`, en: `${where.sumOf.en}, added up` } : where;
}

const EDGES = {
  from: { zh: '起始', en: 'beginning' },
  until: { zh: '终止', en: 'end' },
} as const satisfies Record<string, Text>;

/** What a day is of. */
export function dayName(what: IssueDetails['date.inconsistent']['earlier']['what']): Text {
  if (what === 'submitted') return { zh: '申请日', en: 'the day of application' };
  if ('period' in what) {
    const edge = EDGES[what.edge];
    return { zh: `第${what.period}段的${edge.zh}`, en: `${edge.en} of period ${what.period}` };
  }
  if ('where' in what) return { zh: `${what.where.zh}的${what.title.zh}`, en: `${what.where.en}: ${what.title.en}` };
  return what;
}

/** What is missing of a document: a side, a part, or its pages by their printed numbers. */
export function partName(missing: IssueDetails['material.incomplete']['missing']): Text {
  if (!('pages' in missing)) return missing;
  const { pages } = missing;
  return {
    zh: `第${pages.join('、')}页`,
    en: pages.length === 1 ? `page ${pages[0]}` : `pages ${pages.join(', ')}`,
  };
}

const FEATURES: Readonly<Record<(typeof REAL_FEATURES)[number], Text>> = {
  portrait: { zh: '照片', en: 'the portrait' },
  'printed-ground': { zh: '印制底纹（彩色底色）', en: 'the printed ground' },
  photo: { zh: '照片', en: 'the photo' },
  emblem: { zh: '国徽', en: 'the national emblem' },
  'title-apart': {
    zh: '卡片的版面（标题与内容之间的国徽等）',
    en: "the card's layout, with room between its title and its text",
  },
  card: { zh: '卡片的底色、芯片或标识', en: "the card's ground, chip or mark" },
  picture: { zh: '照片或徽标', en: 'the photo or emblem' },
  code: { zh: '二维码', en: 'the code' },
  seal: { zh: '签发机关的印章', en: "the issuer's seal" },
  carrier: {
    zh: '原件的照片或扫描件（这是一份打字的文件）',
    en: 'a picture of the thing itself: this is a typed file',
  },
};

/** What every real document of a type bears, in words. */
export const featureName = (feature: IssueDetails['document.features-missing']['missing'][number]): Text =>
  typeof feature === 'string' ? FEATURES[feature] : feature;

/** Why a number's format refuses it. */
export const NUMBER_FAULT_NAMES: Readonly<Record<(typeof NUMBER_FAULTS)[number], Text>> = {
  length: { zh: '位数不对', en: 'it has the wrong number of characters' },
  characters: { zh: '含有不应出现的字符', en: 'it holds characters that do not belong there' },
  'check-digit': { zh: '校验位不符', en: 'its check digit is wrong' },
  date: { zh: '其中的日期不存在', en: 'the date in it does not exist' },
  region: { zh: '其中的地区代码不存在', en: 'the region in it does not exist' },
  masked: { zh: '部分号码被遮盖', en: 'a part of it is masked' },
};
