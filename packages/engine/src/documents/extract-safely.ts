import type { EmbeddedValue, OpenedFile } from '@yushen/contract';
import type { JoinedDocument } from '../classify/join-pages';
import { attempt, type OurFailure } from '../failures/our-failure';
import { withoutImages, withoutPixels } from '../failures/without-pixels';
import type { Parts, Running } from '../parts';
import type { PageStore } from '../reading/page-store';
import type { ReadPage } from '../reading/read';
import { rounded } from '../rounded';
import { extractDocument, type FoundDocument } from './documents';

interface Around {
  readonly pages: readonly ReadPage[];
  readonly files: readonly OpenedFile[];
  /** Of the same files. */
  readonly images: PageStore;
  readonly embedded: readonly EmbeddedValue[];
  readonly parts: Parts;
  readonly running: Running;
  readonly failed: (failure: OurFailure) => void;
}

/**
 * Takes a document apart. Where that fails for a reason of ours, what its lines say without another look at its pages
 * stands; where even that fails, only what it is.
 */
export async function extractSafely(id: string, joined: JoinedDocument, around: Around): Promise<FoundDocument> {
  const { pages, files, images, embedded, parts, running, failed } = around;
  const [first] = joined.segments;
  const told = (reason: OurFailure['reason']): void =>
    failed({ material: first?.material ?? 0, page: first?.page, document: id, reason });
  const full = () => extractDocument(id, joined, pages, files, embedded, parts, running, images);
  const lines = () => extractDocument(id, joined, pages, withoutImages(files), embedded, withoutPixels(parts), running);
  return (
    (await attempt<FoundDocument | undefined>(full, told, undefined)) ??
    (await attempt<FoundDocument | undefined>(lines, () => {}, undefined)) ??
    bareDocument(id, joined)
  );
}

/** A document of which only its type is known. */
function bareDocument(id: string, { definition, segments, missingPages }: JoinedDocument): FoundDocument {
  const document: FoundDocument['document'] = {
    id,
    type: definition?.type ?? 'unknown',
    confidence: Math.max(...segments.map(({ classification }) => classification.confidence)),
    pages: segments.map(({ material, page, region }) => ({ material, page, region: rounded(region) })),
    fields: {},
    marks: { seals: [], signatures: [], codes: [] },
  };
  const found = { document, missingPages, lines: [] };
  return definition === undefined ? found : { ...found, definition };
}
