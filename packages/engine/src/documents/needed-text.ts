import type { Line, TextRegion } from '@yushen/contract';
import type { JoinedDocument } from '../classify/join-pages';
import { placeDocument } from '../extract/document-pages';
import { extractFields } from '../extract/extract-fields';
import { findPassages, type Passages } from '../layout/passages';
import { type PageText, type TextReading, withText } from '../reading/read';
import { classifyPages } from './documents';

/** Lines of running text read before it is asked again whether that is enough. */
const LINES_AT_ONCE = 6;

/**
 * Only what the document's fields need: titles, labels, cells, stamps and all else that is not running text; of that from the
 * top until every field is found, and the lines on which a value may go on. A page that stays unknown is read whole.
 * One page after the other: what the pages before it say need not be looked for again.
 *
 * For a first answer, never for a decision: a struck-out clause may stand in what is left.
 */
export const neededText: TextReading = {
  pagesAtOnce: 1,
  readText: async (image, place, before, { reader, definitions }, signal) => {
    const { rotation, regions } = await reader.locate(image, { signal });
    const passages = findPassages(regions);
    const read = new Map<TextRegion, Line>();
    const isRead = (region: TextRegion): boolean => read.has(region);
    const recognise = async (wanted: readonly TextRegion[]): Promise<void> => {
      const lines = await reader.recognise(image, wanted, { signal });
      for (const [index, region] of wanted.entries()) read.set(region, lines[index]!);
    };
    const textSoFar = (): PageText => {
      const lines = withText(regions.filter(isRead).map((region) => read.get(region)!));
      return { ...place, reading: { rotation, source: 'image', lines } };
    };
    let wanted: readonly TextRegion[] = regions.filter((region) => !passages.lines.includes(region));
    let text: PageText;
    do {
      await recognise(wanted);
      text = textSoFar();
      const left = passages.lines.filter((region) => !isRead(region));
      if (left.length === 0) break;
      const documents = classifyPages([...before, text], definitions).filter((document) => standsOn(document, text));
      wanted = [...new Set(documents.flatMap((document) => neededFor(document, text, passages, left)))];
    } while (wanted.length > 0);
    const unread = regions.length - read.size;
    return { ...text.reading, ...(unread > 0 && { unread }) };
  },
};

const isOn = ({ material, page }: PageText, at: { readonly material: number; readonly page: number }): boolean =>
  at.material === material && at.page === page.page;

const standsOn = ({ segments }: JoinedDocument, text: PageText): boolean => segments.some((at) => isOn(text, at));

/** What a document needs of the lines of a page that are left. */
function neededFor(
  { definition, segments }: JoinedDocument,
  text: PageText,
  passages: Passages,
  left: readonly TextRegion[],
): readonly TextRegion[] {
  const more = left.slice(0, LINES_AT_ONCE);
  if (definition === undefined) return more;
  const found = extractFields(definition, placeDocument(segments, definition));
  if (Object.keys(definition.fields).some((name) => found[name] === undefined)) return more;
  const values = Object.values(found).flatMap(({ reading }) => [
    reading,
    ...(reading.rows ?? []).flatMap(Object.values),
  ]);
  const boxes = values.filter((value) => isOn(text, value)).map(({ box }) => box);
  return boxes.flatMap(passages.below).filter((region) => left.includes(region));
}
