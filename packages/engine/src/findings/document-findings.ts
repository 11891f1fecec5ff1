import { CONFIDENCE, FIELD_NAMES, type FieldReading, type Finding, type QualityFault } from '@yushen/contract';
import type { DocumentDefinition } from '@yushen/documents';
import type { FoundDocument } from '../documents/documents';
import type { Upload } from '../reading/intake';
import type { ReadPage } from '../reading/read';

/** The fields that the contract fixes for a type; of a type that it does not know, all that its definition has. */
const fixedFields = ({ type, fields }: DocumentDefinition): readonly string[] =>
  Object.hasOwn(FIELD_NAMES, type) ? FIELD_NAMES[type as keyof typeof FIELD_NAMES] : Object.keys(fields);

/** Of the fields that a type may carry so many must be found for its page to be good enough; of fewer than half the page is to blame. */
const FOUND = { whole: 0.7, partly: 0.5 } as const;

/** How surely a value's characters were read; that it may be another field's says nothing about the picture. */
const asRead = ({ confidence, evidence }: FieldReading): number =>
  confidence / Math.max(confidence, evidence?.place ?? 1);

/** How well what a page should say was read: `whole`, `partly` where most of it was read well, or `badly`. */
type Legibility = 'whole' | 'partly' | 'badly';

function legibilityOf({ document, definition }: FoundDocument): Legibility {
  if (definition === undefined) return 'badly';
  const names = fixedFields(definition);
  const read = names.flatMap((name) => document.fields[name] ?? []);
  const clear = read.filter((field) => asRead(field) >= CONFIDENCE.legible && field.valid !== false);
  if (clear.length < names.length * FOUND.partly) return 'badly';
  return clear.length === read.length && read.length >= names.length * FOUND.whole ? 'whole' : 'partly';
}

/**
 * Pages that cannot be relied on. A page whose fields were all read is never refused for its looks; where most were read well, a person looks.
 */
export function qualityFindings(
  documents: readonly FoundDocument[],
  pages: readonly ReadPage[],
  uploads: readonly Upload[],
): Finding[] {
  return pages.flatMap(({ material, page, quality }) => {
    const here = documents.filter(({ document }) =>
      document.pages.some((place) => place.material === material && place.page === page.page),
    );
    const legible = here.map(legibilityOf);
    if (here.length > 0 && legible.every((one) => one === 'whole')) return [];
    const severity = here.length > 0 && legible.every((one) => one !== 'badly') ? 'review' : 'block';
    return quality.map(({ code, box }: QualityFault): Finding => {
      const [first] = here;
      const upload = uploads[material];
      return {
        code,
        detail: { file: upload?.name ?? '', page: page.page },
        severity,
        material,
        page: page.page,
        box,
        ...(first !== undefined && { document: first.document.id }),
        ...(upload?.requirement !== undefined && { requirement: upload.requirement }),
      };
    });
  });
}

/** 第3页，共5页 */
const PAGE_NUMBER = /[第共]\s*\d{1,3}\s*页/u;

/** What page its numbers say is missing, the document's own pages say surely. */
const isNumberedSurely = ({ document }: FoundDocument, pages: readonly ReadPage[]): boolean =>
  pages
    .filter(({ material, page }) =>
      document.pages.some((place) => place.material === material && place.page === page.page),
    )
    .flatMap(({ reading }) => reading.lines)
    .filter(({ text }) => PAGE_NUMBER.test(text))
    .every(({ confidence }) => confidence >= CONFIDENCE.relied);

/**
 * Documents of which a printed page is not there, and documents whose type is only suggested. A missing page may be one that
 * was not recognised or could not be worked on (`unread`), whatever file it came in: only where none stands is it
 * surely missing.
 */
export function documentFindings(
  documents: readonly FoundDocument[],
  pages: readonly ReadPage[],
  uploads: readonly Upload[],
  unread: readonly number[],
): Finding[] {
  const loose = documents.flatMap(({ document, definition }) =>
    definition === undefined ? document.pages.map(({ material }) => material) : [],
  );
  const mayBe = [...new Set([...loose, ...unread])].map((material) => uploads[material]?.name ?? '');
  return documents.flatMap((found): Finding[] => {
    const { document, definition, missingPages } = found;
    if (definition === undefined) return [];
    // Of most pages missing somebody chose which to show: the first, the terms, the signatures. Whether that is enough a person says.
    const isExcerpt = missingPages.length > document.pages.length;
    const isSure =
      !isExcerpt &&
      mayBe.length === 0 &&
      document.confidence >= CONFIDENCE.certainType &&
      isNumberedSurely(found, pages);
    const [place] = document.pages;
    const where = { document: document.id, ...(place !== undefined && { material: place.material, page: place.page }) };
    const incomplete: Finding[] =
      missingPages.length === 0
        ? []
        : [
            {
              code: 'material.incomplete',
              severity: isSure ? 'block' : 'review',
              detail: {
                document: definition.title,
                missing: { pages: missingPages },
                ...(mayBe.length > 0 && { mayBe }),
              },
              ...where,
            },
          ];
    const doubtful: Finding[] =
      document.confidence >= CONFIDENCE.certainType
        ? []
        : [
            {
              code: 'material.unrecognized',
              severity: 'review',
              detail: { file: '', page: place?.page ?? 0, likely: definition.title },
              ...where,
            },
          ];
    return [...incomplete, ...doubtful];
  });
}
