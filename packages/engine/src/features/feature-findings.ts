import type { Finding } from '@yushen/contract';
import type { Bearing } from '@yushen/documents';
import type { FoundDocument } from '../documents/documents';
import type { ReadPage } from '../reading/read';
import { cardInGrey } from './card-in-grey';
import { largestEmblem, largestPhoto, largestPicture } from './picture';
import { bearsPortrait } from './portrait';
import { groundChroma, isGrey, sealsOn } from './printed-ground';
import { rednessOf } from './seal-colour';
import { titleApart } from './title-apart';

/** Ink is red from here on, see `rednessOf`: the seals of 40 colour captures of the own papers are 55 and more, grey, black, blue and green ones below 12. */
const RED = 20;

/** Features that are areas of a least size. */
const LARGEST: Partial<Record<Bearing['feature'], typeof largestPicture>> = {
  picture: largestPicture,
  photo: largestPhoto,
  emblem: largestEmblem,
};

/** Is something borne? Nothing where the capture could not show it. */
function bears(
  feature: Bearing['feature'],
  least: number | undefined,
  { document, definition }: FoundDocument,
  pages: readonly ReadPage[],
): boolean | undefined {
  if (pages.every(({ thumbnail }) => thumbnail === undefined)) return undefined;
  if (feature === 'code') return document.marks.codes.length > 0;
  if (feature === 'seal') {
    const isRed = (seal: (typeof document.marks.seals)[number]): boolean => {
      const page = pages.find(({ material, page: own }) => material === seal.material && own.page === seal.page);
      const redness = page?.thumbnail === undefined ? undefined : rednessOf(seal, page.thumbnail);
      return redness === undefined || redness >= RED;
    };
    return (
      document.marks.seals.some(isRed) ||
      (document.marks.digitalSignatures ?? []).some(({ state }) => state === 'intact')
    );
  }
  const seen = pages.flatMap(({ page: { page }, material, reading, thumbnail }) => {
    if (thumbnail === undefined) return [];
    if (feature === 'portrait') return [bearsPortrait(document, thumbnail, reading)];
    const place = { page, material, lines: reading.lines };
    if (feature === 'title-apart') {
      const apart = titleApart(document, place, definition?.titles ?? []);
      return [apart === undefined ? undefined : apart >= (least ?? 0)];
    }
    if (feature === 'card') return [cardInGrey(document, place, thumbnail)];
    if (feature === 'emblem' && isGrey(thumbnail, sealsOn(document, page, material))) return [];
    const largest = LARGEST[feature];
    if (largest !== undefined) {
      const side = largest(document, place, thumbnail);
      return [side === undefined ? undefined : side >= (least ?? 0)];
    }
    const chroma = groundChroma(document, page, material, thumbnail);
    return [chroma === undefined ? undefined : chroma >= (least ?? 0)];
  });
  return seen.includes(true) ? true : seen.includes(false) ? false : undefined;
}

/** Does the document's title stand as a line of its own on a page that holds one of its values? */
function isTitled({ document, definition }: FoundDocument, pages: readonly ReadPage[]): boolean {
  const titles = (definition?.titles ?? []).join('|');
  const title = new RegExp(`^(?:中华人民共和国)?(?:${titles})(?:\\(.{0,8}\\))?$`, 'u');
  return pages.some(
    ({ material, page: { page }, reading }) =>
      Object.values(document.fields).some((field) => field.material === material && field.page === page) &&
      reading.lines.some(({ text }) => title.test(text.normalize('NFKC').replaceAll(/\s/gu, ''))),
  );
}

/** Of several that stand for each other, one is enough; what could not be seen is not missing. */
function isMissing(bearing: Bearing, found: FoundDocument, pages: readonly ReadPage[]): boolean {
  const { feature, least, or = [], titled } = bearing;
  if (titled && !isTitled(found, pages)) return false;
  return [feature, ...or].every((one) => bears(one, least, found, pages) === false);
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
    const absent = (definition.bears ?? []).filter((bearing) => isMissing(bearing, found, own));
    const missing = [...(typed && !signed ? (['carrier'] as const) : []), ...absent.map(({ feature }) => feature)];
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
