import {
  type Bounds,
  boundsOf,
  centreOf,
  type Document,
  type FieldReading,
  type OpenedFile,
  type Seal,
} from '@yushen/contract';
import { type DocumentDefinition, sealKind } from '@yushen/documents';
import { type JoinedDocument, joinPages } from './classify/join-pages';
import { splitPage } from './classify/split-page';
import { type PlacedPage, placeDefinition, vocabularyOf } from './extract/document-pages';
import { extractFields } from './extract/extract-fields';
import { findLost } from './find-lost';
import { PageStore } from './page-store';
import type { Parts, Running } from './parts';
import type { ReadPage } from './read';
import { readTicks } from './read-ticks';
import { readUnderSeals } from './read-under-seals';
import { rereadDoubtful } from './reread';
import { rounded } from './rounded';
import { readSignatures } from './signatures';
import { findStamps } from './signs/find-stamps';

/** A document as found, with what the report does not show. */
export interface FoundDocument {
  readonly document: Document;
  readonly definition?: DocumentDefinition;
  readonly missingPages: readonly number[];
}

/** Cuts pages into documents and joins documents over pages. */
export function classifyPages(
  pages: readonly ReadPage[],
  definitions: readonly DocumentDefinition[],
): readonly JoinedDocument[] {
  return joinPages(
    pages.flatMap(({ material, page, reading }) =>
      splitPage(definitions, { material, page: page.page, width: page.width, height: page.height, reading }),
    ),
  );
}

const inside = ([x, y]: readonly [number, number], { left, top, right, bottom }: Bounds): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

const sealsOn = ({ segments }: JoinedDocument, pages: readonly ReadPage[]): Seal[] =>
  segments.flatMap(({ material, page, region }) =>
    pages
      .filter((read) => read.material === material && read.page.page === page)
      .flatMap(({ seals }) => seals.filter(({ box }) => inside(centreOf(box), boundsOf(region))))
      .map(({ fingerprint: _, ...seal }) => ({ ...seal, kind: sealKind(seal) })),
  );

/** What the lines say, read again where it is in doubt, and looked for where it was not seen. */
async function readFields(
  definition: DocumentDefinition,
  pages: readonly PlacedPage[],
  seals: readonly Seal[],
  images: PageStore,
  parts: Parts,
  signal: AbortSignal | undefined,
): Promise<Record<string, FieldReading>> {
  const found = await rereadDoubtful(extractFields(definition, pages), images, parts, signal);
  const lost = await findLost(definition, found, pages, images, parts, signal);
  const seen = { ...found, ...lost };
  const under = await readUnderSeals(definition, seen, pages, seals, images, parts, signal);
  return { ...seen, ...under, ...(await readTicks(definition, found, pages, images, parts, signal)) };
}

/** Takes one document apart: fields, seals, signatures. */
export async function extractDocument(
  id: string,
  joined: JoinedDocument,
  pages: readonly ReadPage[],
  files: readonly OpenedFile[],
  parts: Parts,
  running: Running,
): Promise<FoundDocument> {
  const { definition, segments, missingPages } = joined;
  const vocabulary = definition === undefined ? [] : vocabularyOf(definition);
  const placed = segments.map((segment) => placeDefinition(segment, vocabulary));
  const images = new PageStore(files, running.signal);
  const seals = sealsOn(joined, pages);
  const fields =
    definition === undefined ? {} : await readFields(definition, placed, seals, images, parts, running.signal);
  const stamps = findStamps(segments);
  const document: Document = {
    id,
    type: definition?.type ?? 'unknown',
    confidence: Math.max(...segments.map(({ classification }) => classification.confidence)),
    pages: segments.map(({ material, page, region }) => ({ material, page, region: rounded(region) })),
    fields,
    marks: {
      seals,
      signatures:
        definition === undefined ? [] : await readSignatures(definition, placed, images, parts, running.signal),
      codes: [],
      ...(stamps.length > 0 && { stamps }),
    },
  };
  return definition === undefined ? { document, missingPages } : { document, definition, missingPages };
}
