import type { Finding, Text } from '@yushen/contract';
import type { Bearing } from '@yushen/documents';
import type { FoundDocument } from '../documents';
import type { ReadPage } from '../read';
import { bearsPortrait } from './portrait';
import { groundChroma } from './printed-ground';

const WORDS = {
  portrait: { zh: '照片', en: 'the portrait' },
  'printed-ground': { zh: '印制底纹（彩色底色）', en: 'the printed ground' },
  seal: { zh: '签发机关的印章', en: "the issuer's seal" },
  carrier: {
    zh: '原件的照片或扫描件（这是一份打字的文件）',
    en: 'a picture of the thing itself: this is a typed file',
  },
} satisfies Record<Bearing['feature'] | 'carrier', Text>;

/** Is something borne? Nothing where the capture could not show it. */
function bears(
  { feature, least }: Bearing,
  { document }: FoundDocument,
  pages: readonly ReadPage[],
): boolean | undefined {
  if (feature === 'seal')
    return (
      document.marks.seals.length > 0 ||
      (document.marks.digitalSignatures ?? []).some(({ state }) => state === 'intact')
    );
  const seen = pages.flatMap((page) => {
    if (page.thumbnail === undefined) return [];
    if (feature === 'portrait') return [bearsPortrait(document, page.thumbnail)];
    const chroma = groundChroma(document, page.page.page, page.material, page.thumbnail);
    return [chroma === undefined ? undefined : chroma >= (least ?? 0)];
  });
  return seen.includes(true) ? true : seen.includes(false) ? false : undefined;
}

/** A person looks where a paper reads like a document and does not bear what every such document bears. */
export function featureFindings(documents: readonly FoundDocument[], pages: readonly ReadPage[]): Finding[] {
  return documents.flatMap((found): Finding[] => {
    const { document, definition } = found;
    if (definition === undefined) return [];
    const own = pages.filter(({ material, page }) =>
      document.pages.some((place) => place.material === material && place.page === page.page),
    );
    const typed = definition.neverTyped === true && own.some(({ reading }) => reading.source === 'text-layer');
    const signed = (document.marks.digitalSignatures ?? []).some(({ state }) => state === 'intact');
    const absent = (definition.bears ?? []).filter((bearing) => bears(bearing, found, own) === false);
    const missing = [...(typed && !signed ? [WORDS.carrier] : []), ...absent.map(({ feature }) => WORDS[feature])];
    if (missing.length === 0) return [];
    const [place] = document.pages;
    return [
      {
        code: 'document.features-missing',
        severity: 'review',
        detail: { document: definition.title, missing },
        document: document.id,
        ...(place !== undefined && { material: place.material, page: place.page }),
      },
    ];
  });
}
