import {
  type Bounds,
  boundsOf,
  CONFIDENCE,
  type CodeMark,
  centreOf,
  type Document,
  type EmbeddedValue,
  type FieldReading,
  type Line,
  type OpenedFile,
  type Quad,
  type Seal,
  type TypeSuggester,
} from '@yushen/contract';
import { type DocumentDefinition, sealKind } from '@yushen/documents';
import { type JoinedDocument, joinPages } from '../classify/join-pages';
import { mayBeTwo, type Segment, SUGGESTED, splitPage } from '../classify/split-page';
import { suggestType } from '../classify/suggest-type';
import { type PlacedPage, placeDocument } from '../extract/document-pages';
import { extractFields } from '../extract/extract-fields';
import { findStamps } from '../marks/find-stamps';
import { readTicks } from '../marks/read-ticks';
import { withSealed } from '../marks/sealed-fields';
import { readSignatures } from '../marks/signatures';
import { personsNamed } from '../marks/signed-names';
import type { Parts, Running } from '../parts';
import { PageStore } from '../reading/page-store';
import type { FoundSeal, PageText, ReadPage } from '../reading/read';
import { completeTables } from '../reread/complete-tables';
import { findLost } from '../reread/find-lost';
import { readUnderSeals } from '../reread/read-under-seals';
import { rereadDoubtful } from '../reread/reread';
import { rereadSeals } from '../reread/reread-seals';
import { rounded } from '../rounded';
import { withCodes } from './code-fields';
import { type Disagreement, withEmbedded } from './embedded-fields';

/** A document as found, with what the report does not show. */
export interface FoundDocument {
  readonly document: Document;
  readonly definition?: DocumentDefinition;
  readonly missingPages: readonly number[];
  /** All that was read on its pages, line by line; a box for a letter that was hardly read. */
  readonly lines: readonly string[];
  /** Where the pages and the file's own data differ. */
  readonly disagreements?: readonly Disagreement[];
}

/** Cuts pages into documents and joins documents over pages. */
export function classifyPages(
  pages: readonly PageText[],
  definitions: readonly DocumentDefinition[],
  suggester?: TypeSuggester,
): readonly JoinedDocument[] {
  const segments = pages.flatMap(({ material, page, reading }) =>
    splitPage(definitions, { material, page: page.page, width: page.width, height: page.height, reading }),
  );
  const borneOut = segments.map((segment) => borneOutBy(segment, suggester));
  return joinPages(borneOut, (segment) => suggestType(segment, suggester, definitions)).map((joined) =>
    asSuggested(joined, definitions),
  );
}

/** A type that its words together say too is as sure as they are: cues and words are two witnesses. */
function borneOutBy(segment: Segment, suggester: TypeSuggester | undefined): Segment {
  const { classification, reading } = segment;
  if (classification.definition === undefined || classification.confidence >= BORNE_OUT) return segment;
  if (mayBeTwo(classification)) return segment;
  const guess = suggester?.suggest(reading.lines, segment);
  if (guess?.type !== classification.type) return segment;
  const confidence = Math.max(classification.confidence, guess.confidence);
  return { ...segment, classification: { ...classification, confidence } };
}

/** Types that their cues make as sure as this need no other witness. */
const BORNE_OUT = 0.9;

/**
 * What words together say a page is, where title and cues do not. Its fields are looked for, and it may be what a requirement wants: a person
 * decides.
 */
function asSuggested(joined: JoinedDocument, definitions: readonly DocumentDefinition[]): JoinedDocument {
  const { guess, segments } = joined;
  const definition = definitions.find(({ type }) => type === guess?.type);
  if (guess === undefined || definition === undefined) return joined;
  const confidence = Math.min(SUGGESTED, guess.confidence);
  return {
    ...joined,
    definition,
    segments: segments.map((segment) => ({
      ...segment,
      classification: { ...segment.classification, type: definition.type, definition, confidence },
    })),
  };
}

const inside = ([x, y]: readonly [number, number], { left, top, right, bottom }: Bounds): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** The marks of one kind that stand in a document's regions. */
const marksOn = <Mark extends { readonly box: Quad }>(
  { segments }: JoinedDocument,
  pages: readonly ReadPage[],
  marksOf: (page: ReadPage) => readonly Mark[],
): Mark[] =>
  segments.flatMap(({ material, page, region }) =>
    pages
      .filter((read) => read.material === material && read.page.page === page)
      .flatMap((read) => marksOf(read).filter(({ box }) => inside(centreOf(box), boundsOf(region)))),
  );

/** A seal as the report shows it. */
const reportedSeal = ({ fingerprint: _, ...seal }: FoundSeal): Seal => seal;

/** What a seal is for, by what it says. */
const withKind = (seal: Seal): Seal => ({ ...seal, kind: sealKind(seal) });

/** The digital signatures of the files that a document came in. */
function signaturesOf({ segments }: JoinedDocument, files: readonly OpenedFile[]) {
  const materials = [...new Set(segments.map(({ material }) => material))];
  return materials.flatMap((material) =>
    (files[material]?.signatures ?? []).map((signature) => ({ ...signature, material })),
  );
}

/** What was read, beside what the document's seals, codes and the file's own data state. */
function corroborated(
  definition: DocumentDefinition | undefined,
  read: Readonly<Record<string, FieldReading>>,
  [first]: readonly PlacedPage[],
  seals: readonly Seal[],
  codes: readonly CodeMark[],
  embedded: readonly EmbeddedValue[],
): { readonly fields: Record<string, FieldReading>; readonly disagreements: readonly Disagreement[] } {
  if (definition === undefined || first === undefined) return { fields: { ...read }, disagreements: [] };
  const coded = withCodes(definition, withSealed(definition, read, seals), codes);
  const stated = withEmbedded(definition, coded.fields, first, embedded);
  return { fields: stated.fields, disagreements: [...coded.disagreements, ...stated.disagreements] };
}

/** A line's text with a box for each letter that was hardly read: no value is told to be printed there by guesswork. */
const legible = ({ text, characters }: Line): string =>
  Array.from(text, (letter, index) => ((characters?.[index]?.confidence ?? 1) < CONFIDENCE.agreed ? '□' : letter)).join(
    '',
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
  const extracted = extractFields(definition, pages);
  const found = {
    ...(await rereadDoubtful(extracted, images, parts, signal)),
    ...(await completeTables(extracted, images, parts, signal)),
  };
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
  embedded: readonly EmbeddedValue[],
  parts: Parts,
  running: Running,
  images: PageStore = new PageStore(files, running.signal),
): Promise<FoundDocument> {
  const { definition, segments, missingPages, guess } = joined;
  const placed = placeDocument(segments, definition);
  const seals = marksOn(joined, pages, (page) => page.seals).map(reportedSeal);
  const read =
    definition === undefined ? {} : await readFields(definition, placed, seals, images, parts, running.signal);
  const codes = marksOn(joined, pages, (page) => page.codes);
  const { fields, disagreements } = corroborated(definition, read, placed, seals, codes, embedded);
  const named =
    definition === undefined
      ? seals.map(withKind)
      : (await rereadSeals(seals, fields, placed, images, parts, running.signal)).map(withKind);
  const digitalSignatures = signaturesOf(joined, files);
  const stamps = findStamps(segments);
  const document: Document = {
    id,
    type: definition?.type ?? 'unknown',
    confidence: Math.max(...segments.map(({ classification }) => classification.confidence)),
    ...(guess !== undefined && { guess }),
    pages: segments.map(({ material, page, region }) => ({ material, page, region: rounded(region) })),
    fields,
    marks: {
      seals: named,
      signatures:
        definition === undefined
          ? []
          : await readSignatures(
              definition,
              placed,
              personsNamed(definition, fields),
              seals,
              images,
              parts,
              running.signal,
            ),
      codes,
      ...(digitalSignatures.length > 0 && { digitalSignatures }),
      ...(stamps.length > 0 && { stamps }),
    },
  };
  const lines = placed.flatMap(({ layout }) => layout.lines.map(({ line }) => legible(line)));
  const found = { document, missingPages, lines };
  return definition === undefined ? found : { ...found, definition, disagreements };
}
