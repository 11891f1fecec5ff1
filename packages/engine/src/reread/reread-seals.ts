import { boundsOf, centreOf, type FieldReading, type Line, type Seal, type SealImprint } from '@yushen/contract';
import type { PlacedPage } from '../extract/document-pages';
import type { Parts } from '../parts';
import type { PageStore } from '../reading/page-store';

const folded = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

/**
 * Seals whose name their own page does not print, read again by the names that the document states elsewhere: on its other pages, or in a
 * field whose name is wrapped. A signature over a seal hides letters, which a known name explains; what differs otherwise stays as read.
 */
export async function rereadSeals(
  seals: readonly Seal[],
  fields: Readonly<Record<string, FieldReading>>,
  pages: readonly PlacedPage[],
  images: PageStore,
  { marks }: Parts,
  signal: AbortSignal | undefined,
): Promise<readonly Seal[]> {
  const stated = [
    ...Object.values(fields).map(({ value }) => value),
    ...pages.flatMap(({ reading }) => reading.lines.map(({ text }) => text)),
  ].map(folded);
  const result: Seal[] = [];
  const again = new Map<PlacedPage, Promise<readonly SealImprint[]>>();
  for (const seal of seals) {
    const page = pages.find((one) => one.material === seal.material && one.page === seal.page);
    const lines = page?.reading.lines ?? [];
    const [any] = lines;
    const others = without(stated, lines);
    const isStated = seal.text === '' || stated.some((text) => text.includes(folded(seal.text)));
    if (page === undefined || any === undefined || isStated || others.length === 0) {
      result.push(seal);
      continue;
    }
    // What is printed elsewhere covers nothing of this page.
    const known = [...lines, ...others.map((text): Line => ({ ...any, text }))];
    const found =
      again.get(page) ??
      images.image(seal.material, seal.page).then((image) => marks.findSeals(image, known, { signal }));
    again.set(page, found);
    const same = (await found).find((one) => isAt(one, seal));
    const isKnown = same !== undefined && stated.some((text) => text.includes(folded(same.text)));
    result.push(isKnown && same.text !== '' ? { ...seal, text: same.text, confidence: same.confidence } : seal);
  }
  return result;
}

/** Texts that none of a page's lines holds. */
function without(texts: readonly string[], lines: readonly Line[]): readonly string[] {
  const own = lines.map(({ text }) => folded(text));
  return [...new Set(texts)].filter((text) => text !== '' && !own.some((line) => line.includes(text)));
}

function isAt({ box }: Pick<Seal, 'box'>, seal: Pick<Seal, 'box'>): boolean {
  const [x, y] = centreOf(box);
  const { left, top, right, bottom } = boundsOf(seal.box);
  return x > left && x < right && y > top && y < bottom;
}
