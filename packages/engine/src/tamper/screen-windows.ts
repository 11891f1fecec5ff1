import type { Line } from '@yushen/contract';
import type { ReadPage } from '../reading/read';
import type { TamperSignal } from './tamper-signal';

/** A window's own words stand above what it shows: among so many lines in reading order, menus of single words among more. */
const FIRST = 4;
const FIRST_WORDS = 16;
/** An address with its scheme, or a host with a path: letterheads print a host alone. */
const ADDRESS =
  /(?:^|[\s|○⊙ⓘ①])(?:(?:https?|file|ftp):\/{2,3}\S{4,}|(?:[a-z0-9-]+\.)+(?:com|cn|net|org|gov|edu)(?::\d+)?\/[\w%#?=&./-]{3,})/iu;
/** A file that a program shows, or the program by its name at a title's end. */
const TITLE =
  /\.(?:pdf|ofd|docx?|wps|jpe?g|png|bmp)(?:\s*[×xX✕])?\s*[-–—_|]\s*\S|[-–—]\s*(?:Google\s?Chrome|Microsoft\s?(?:Edge|Word)|Mozilla\s?Firefox|Internet\s?Explorer|WPS\s?Office|Adobe\s?(?:Acrobat|Reader)|360(?:安全|极速)?浏览器|QQ浏览器|福昕\S*|画图|照片)\s*(?:[-–—口□×xX✕]|\s)*$/iu;
/** Words of programs' menus, with the letter that opens them. */
const MENU =
  /^(?:文件|编辑|查看|视图|插入|页面布局|格式|工具|窗口|帮助|开始|审阅|引用|收藏夹?|书签|历史记录|File|Edit|View|Insert|Format|Tools|Window|Help|Bookmarks|History)(?:[（(][A-Z][)）])?$/iu;
/** So many of them make a menu. */
const MIN_MENU = 3;

const menuWords = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(
    lines
      .flatMap(({ text }) => text.trim().split(/\s+/u))
      .filter((word) => MENU.test(word))
      .map((word) => word.replace(/[（(].*$/u, '').toLowerCase()),
  );

/** Does a page's picture show a program's window around the document: its address, its title or its menu? */
export function showsWindow({ reading }: Pick<ReadPage, 'reading'>): boolean {
  if (reading.source !== 'image') return false;
  const first = reading.lines.slice(0, FIRST).map(({ text }) => text.trim());
  if (first.some((text) => ADDRESS.test(text) || TITLE.test(text))) return true;
  return menuWords(reading.lines.slice(0, FIRST_WORDS)).size >= MIN_MENU;
}

/** Pages that show a document in a program's window: pictures of a screen. */
export const screenWindows = (pages: readonly ReadPage[]): TamperSignal[] =>
  pages.filter(showsWindow).map(
    ({ material, page }): TamperSignal => ({
      code: 'document.not-original',
      detail: { sign: 'screen-window' },
      material,
      page: page.page,
    }),
  );
