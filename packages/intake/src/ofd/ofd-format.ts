import { type PageImage, quadFromBounds } from '@yushen/contract';
import { FileRefused } from '../file-refused';
import type { DocumentOpening, DocumentReference, PagedFormat, PageOpening, PageRequest } from '../paged-format';
import { hasInk } from '../pdf/render-page';
import { drawsChinese } from '../svg/draws-chinese';
import { type Cover, isStroke, type Picture } from '../text/glyph';
import { doubtfulGlyphs } from '../text/glyph-doubts';
import { pageLines } from '../text/page-lines';
import { distrust } from '../text/text-trust';
import { childOf } from '../xml/parse-xml';
import { ZipArchive } from '../zip/zip-archive';
import { zipFault } from '../zip/zip-fault';
import { boundsOfPath } from './clips';
import { drawPage } from './draw-page';
import { ofdEmbeddedValues } from './embedded-values';
import { judgeOfdSignatures } from './judge-ofd-signatures';
import { type OfdDocument, readOfdDocument } from './ofd-document';
import { OfdPackage } from './ofd-package';
import { type OfdSignatureList, readOfdSignatures } from './ofd-signatures';
import { type OfdPageContent, readPageContent, readPageSize } from './page-content';
import { glyphsOf } from './page-glyphs';
import type { PageItem } from './page-items';
import { paintOf } from './paint';
import { type PreparedPicture, preparePictures } from './prepare-pictures';
import { boundsOnPage } from './shown-bounds';
import { type OfdStamp, stampsOf } from './stamps';
import { svgPathOf } from './svg-path';
import { isDark, isUnseen } from './unseen-text';

interface Held {
  readonly id: string;
  readonly document: OfdDocument;
  readonly signatures: OfdSignatureList;
  readonly stamps: readonly OfdStamp[];
}

/** The one OFD that the worker holds open. */
let held: Held | undefined;

/** OFD (GB/T 33190-2016): text where the file puts it, and the page drawn at 144 dpi. */
export const ofdFormat: PagedFormat = {
  openDocument: async (reference) => openDocument(reference),
  openPage,
  renderPage: async (request) => {
    const drawn = await draw(request);
    if (!('image' in drawn)) throw new RangeError('the page cannot be drawn');
    return drawn.image;
  },
  forget: (id) => {
    if (held?.id === id) held = undefined;
  },
};

function openDocument(reference: DocumentReference): DocumentOpening {
  try {
    const { document, signatures: list } = use(reference);
    const pageCount = document.pages.length;
    if (pageCount === 0) return { fault: { code: 'file.unreadable', reason: 'damaged' } };
    const embedded = ofdEmbeddedValues(document);
    const signatures = judgeOfdSignatures(document, list);
    return { pageCount, ...(embedded.length > 0 && { embedded }), ...(signatures.length > 0 && { signatures }) };
  } catch (error) {
    return { fault: zipFault(error) };
  }
}

/** @throws ZipRefused, XmlRefused */
function use({ id, bytes }: DocumentReference): Held {
  if (held?.id === id) return held;
  const document = readOfdDocument(new OfdPackage(new ZipArchive(bytes)));
  const signatures = readOfdSignatures(document);
  held = { id, document, signatures, stamps: stampsOf(signatures.signatures) };
  return held;
}

/** A picture that is lost may be a speck; over this share of the page it may be what the page says. */
const LOST_PICTURE_MATTERS = 0.15;

interface DrawnPage {
  readonly content: OfdPageContent;
  readonly pictures: ReadonlyMap<PageItem, PreparedPicture>;
  readonly image: PageImage;
}

type Drawn = DrawnPage | Exclude<PageOpening, { width: number }>;

async function draw({ reference, page, mostPixels }: PageRequest & { readonly mostPixels: number }): Promise<Drawn> {
  const { document, stamps } = use(reference);
  const place = document.pages[page];
  const size = place === undefined ? undefined : readPageSize(document, place);
  if (place === undefined || size === undefined) return { refused: 'damaged' };
  const { width, height } = size;
  if (width * height > mostPixels) return { pixels: width * height };
  const content = readPageContent(document, place, size, stamps);
  const { pictures, lost, tooLarge } = await preparePictures(content.items, mostPixels);
  if (tooLarge !== undefined) return { pixels: tooLarge };
  if (lost.some((item) => shareOf(item, content) > LOST_PICTURE_MATTERS)) return { refused: 'damaged' };
  return { content, pictures, image: await drawPage(content, pictures) };
}

async function openPage(request: PageRequest & { readonly mostPixels: number }): Promise<PageOpening> {
  try {
    const drawn = await draw(request);
    if (!('image' in drawn)) return drawn;
    const { content, pictures, image } = drawn;
    const { width, height, items, seals } = content;
    const glyphs = glyphsOf(items).filter(({ origin: [x, y] }) => x >= 0 && y >= 0 && x <= width && y <= height);
    // What is pale is judged by its ground, not by the host's fonts.
    const shown = glyphs.map((glyph) => ({ ...glyph, pale: false }));
    const doubt = distrust({ width, height, glyphs: shown, pictures: picturesOf(items) }, () => true);
    const believed = doubt === undefined && !isUnseen(glyphs, image);
    const isBlank = (await drawsChinese()) ? () => false : () => true;
    const doubtful = doubtfulGlyphs({
      glyphs: glyphs.map((glyph) => (glyph.pale && isDark(image, glyph.box) ? { ...glyph, pale: false } : glyph)),
      covers: coversOf(items, pictures),
      strokes: strokesOf(items),
      strikes: [],
      hasInk: (bounds) => hasInk(image, bounds),
      isPrinted: () => true,
      isBlank,
    });
    return {
      width,
      height,
      image,
      ...(seals.length > 0 && { stamps: seals }),
      ...(believed && {
        pictures: picturesOf(items).map(({ box }) => quadFromBounds(box)),
        textLayer: pageLines(
          glyphs.filter(({ painted }) => painted),
          image,
          { doubtful, isUnwitnessed: isBlank },
        ),
      }),
    };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { refused: 'damaged' };
  }
}

const picturesOf = (items: readonly PageItem[]): readonly Picture[] =>
  items.flatMap((item, order) => (item.kind === 'picture' && !item.stamp ? [{ box: boundsOnPage(item), order }] : []));

/** From this opacity on what is under a fill is not read any more. */
const OPAQUE = 0.5;

/** Fills and pictures that let nothing through. */
const coversOf = (items: readonly PageItem[], pictures: ReadonlyMap<PageItem, PreparedPicture>): readonly Cover[] =>
  items.flatMap((item, order): Cover[] => {
    if (item.stamp || item.kind === 'text') return [];
    if (item.kind === 'picture')
      return item.opacity >= OPAQUE && pictures.get(item)?.opaque ? [{ box: boundsOnPage(item), order }] : [];
    const path = svgPathOf(childOf(item.element, 'AbbreviatedData')?.text ?? '');
    const filled = item.element.attributes.Fill === 'true' && path !== '';
    return filled && (paintOf(item, 'FillColor')?.opacity ?? 0) >= OPAQUE
      ? [{ box: boundsOfPath({ path, toPage: item.toPage }), order }]
      : [];
  });

const strokesOf = (items: readonly PageItem[]): readonly Cover[] =>
  items.flatMap((item, order): Cover[] => {
    const path =
      item.stamp || item.kind !== 'path' ? '' : svgPathOf(childOf(item.element, 'AbbreviatedData')?.text ?? '');
    if (path === '') return [];
    const box = boundsOfPath({ path, toPage: item.toPage });
    return isStroke(box) ? [{ box, order }] : [];
  });

function shareOf(item: PageItem, { width, height }: OfdPageContent): number {
  const { left, top, right, bottom } = boundsOnPage(item);
  return ((right - left) * (bottom - top)) / (width * height);
}
