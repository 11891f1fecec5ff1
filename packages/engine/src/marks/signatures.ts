import type { Line, PageImage, Quad, Seal, Signature, SignatureState } from '@yushen/contract';
import type { DocumentDefinition } from '@yushen/documents';
import type { PlacedPage } from '../extract/document-pages';
import { type PlacedBoxes, type PlacedZone, placeSigningZones } from '../extract/signing-zones';
import type { Parts } from '../parts';
import type { PageStore } from '../reading/page-store';
import { withText } from '../reading/read';
import { rounded } from '../rounded';
import { besideSeals } from './beside-seals';
import { isSignedApart } from './signed-apart';
import { countSignedNames, wordsWritten } from './signed-names';

const STATES = ['signed', 'unsure', 'empty'] as const;

/** What is seen in one of a document's places to sign. */
interface Seen {
  readonly state: SignatureState;
  readonly box: Quad;
  readonly page: PlacedPage;
}

/**
 * Signed where one of the place's boxes is; unsure where one may be. On a copy without colour a seal's ink looks like a
 * pen's: only what is written beside the seal is surely a signature, and only a box without any other ink is surely
 * empty.
 */
async function seeBoxes(
  { page, boxes }: PlacedBoxes,
  seals: readonly Seal[],
  images: PageStore,
  parts: Parts,
  signal: AbortSignal | undefined,
): Promise<Seen> {
  const image = await images.image(page.material, page.page);
  const grey = seals.filter(
    (seal) => seal.colour === 'grey' && seal.material === page.material && seal.page === page.page,
  );
  const judge = (box: Quad) => parts.marks.judgeSignature(image, box, page.reading.lines, { signal });
  const judgeBeside = async (box: Quad): Promise<SignatureState> => {
    const state = await judge(box);
    const over = grey.map((seal) => seal.box);
    const pieces = besideSeals(box, over);
    if (state === 'empty' || pieces === undefined) return state;
    if ((await Promise.all(pieces.map(judge))).includes('signed')) return 'signed';
    // What another shape prints is not known.
    if (grey.some(({ shape }) => shape !== 'round')) return 'unsure';
    const across = await parts.marks.judgeAcrossSeals?.(image, box, page.reading.lines, over, { signal });
    return across === 'empty' ? 'empty' : 'unsure';
  };
  const states = await Promise.all(boxes.map(judgeBeside));
  const state = STATES.find((candidate) => states.includes(candidate)) ?? 'unsure';
  return { state, box: boxes[states.indexOf(state)] ?? page.region, page };
}

/** What was read on a page. Where that is its file's own text, the places are read anew: it holds no word that is a picture. */
async function linesIn(
  { layout, reading }: PlacedPage,
  boxes: readonly Quad[],
  image: PageImage,
  { reader }: Parts,
  signal: AbortSignal | undefined,
): Promise<readonly Line[]> {
  if (reading.source !== 'text-layer') return layout.lines.map(({ line }) => line);
  return withText(
    await reader.recognise(
      image,
      boxes.map((box) => ({ box, score: 1 })),
      { signal },
    ),
  );
}

/**
 * A zone's state is that of its last place. Where nobody signed there, but in another place of the same wording or as the
 * party's representative, it is for a person to say whether that will do.
 */
async function readSignature(
  { zone, page, boxes, beside = [], cells = [], represented = [], others = [] }: PlacedZone,
  names: readonly string[],
  places: readonly PlacedBoxes[],
  seals: readonly Seal[],
  images: PageStore,
  parts: Parts,
  signal: AbortSignal | undefined,
): Promise<Signature> {
  const own = await seeBoxes({ page, boxes }, seals, images, parts, signal);
  const elsewhere =
    own.state === 'signed'
      ? []
      : await Promise.all([...represented, ...others].map((one) => seeBoxes(one, seals, images, parts, signal)));
  const image = await images.image(page.material, page.page);
  const judge = (box: Quad) => parts.marks.judgeSignature(image, box, page.reading.lines, { signal });
  const known = places.filter((one) => one.page === page).flatMap((one) => one.boxes);
  const isSeenElsewhere =
    elsewhere.some(({ state }) => state !== 'empty') ||
    (own.state === 'empty' && (await isSignedApart(page, boxes, known, judge)));
  const state = own.state === 'empty' && isSeenElsewhere ? 'unsure' : own.state;
  const all = [...boxes, ...beside];
  const words =
    state === 'signed' ? await wordsWritten(await linesIn(page, all, image, parts, signal), all, names, judge) : [];
  const { countSignatures } = parts.marks;
  const ownCells = await Promise.all(cells.map(judge));
  const isSeveral = zone.several && countSignatures !== undefined;
  // Where each has a cell of his own, one name in two pieces is one signature.
  const counts =
    cells.length > 0
      ? [ownCells.filter((one) => one === 'signed').length]
      : isSeveral
        ? await Promise.all([
            ...boxes.map((one) => countSignatures(image, one, page.reading.lines, { signal })),
            countSignedNames(page, all, names, judge),
          ])
        : [];
  return {
    zone: zone.id,
    state,
    ...(counts.length > 0 && { count: Math.max(...counts) }),
    ...(words.length > 0 && { words: [...words] }),
    material: page.material,
    page: page.page,
    box: rounded(own.box),
  };
}

/**
 * The state of every signing zone. A zone that was not found on the document is unsure, on its last page, unless it is optional.
 *
 * @param names the persons whom the document names
 */
export async function readSignatures(
  definition: DocumentDefinition,
  placed: readonly PlacedPage[],
  names: readonly string[],
  seals: readonly Seal[],
  images: PageStore,
  parts: Parts,
  signal: AbortSignal | undefined,
): Promise<Signature[]> {
  const zones = placeSigningZones(definition.signatures, placed);
  const places = zones.flatMap((zone) => [zone, ...(zone.represented ?? []), ...(zone.others ?? [])]);
  const found = await Promise.all(
    zones.map((zone) => readSignature(zone, names, places, seals, images, parts, signal)),
  );
  const last = placed.at(-1);
  return definition.signatures.flatMap(({ id, optional }): Signature[] => {
    const signature = found.find(({ zone }) => zone === id);
    if (signature !== undefined) return [signature];
    if (optional || last === undefined) return [];
    return [{ zone: id, state: 'unsure', material: last.material, page: last.page, box: rounded(last.region) }];
  });
}
