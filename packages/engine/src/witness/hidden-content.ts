import {
  boundsOf,
  type CellReading,
  centreOf,
  type Finding,
  type Line,
  type OpenedFile,
  type PageImage,
  type Quad,
  quadFromBounds,
  sliceQuad,
  UNTITLED_DOCUMENT,
} from '@yushen/contract';
import { type FieldSpec, fieldLabels } from '@yushen/documents';
import type { FoundDocument } from '../documents/documents';
import { pieceBox } from '../extract/piece';
import { fieldTitle } from '../findings/field-title';
import type { Parts, Running } from '../parts';
import { PageStore } from '../reading/page-store';
import type { ReadPage } from '../reading/read';
import { CROPS, grow } from '../reread/reread';
import { rounded } from '../rounded';
import { type Claim, labelOf, letterBehind, type Stretch, stretchesIn, wordsBefore } from './claims';
import { isAddedTo, judgeStretch, type Verdict } from './judge-claim';
import { hasStrayInk, placesBeside } from './stray-ink';

/** Cells of a table that are looked at on one page, from its top; a fee list has hundreds. */
const MAX_CELLS = 40;

/** Of the claims on one page, what is not seen there as the file states it. */
interface Doubt {
  readonly claim: Claim;
  readonly stretch: Stretch;
  readonly verdict: Verdict;
  readonly seen: string;
}

/**
 * Values that a file's text layer states, looked for on the picture of the page. What a person sees is what counts: a value that
 * the page does not show, or shows otherwise, goes to a person.
 */
export async function hiddenContent(
  documents: readonly FoundDocument[],
  pages: readonly ReadPage[],
  files: readonly OpenedFile[],
  parts: Parts,
  { signal }: Running,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const found of documents) {
    const images = new PageStore(files, signal);
    for (const page of pagesOf(found, pages)) {
      const claims = claimsOn(page, found);
      if (claims.length === 0) continue;
      const image = await images.image(page.material, page.page.page);
      const recognise: Recognise = (boxes) =>
        parts.reader.recognise(
          image,
          boxes.map((box) => ({ box, score: 1 })),
          { signal },
        );
      const doubts = [
        ...(await doubtsAmong(
          claims,
          page.seals.map(({ box }) => box),
          recognise,
        )),
        ...(await addedTo(claims, page.reading.lines, image, recognise)),
      ];
      findings.push(...doubts.map((doubt) => findingOf(found, doubt)));
    }
  }
  return findings;
}

const pagesOf = ({ document, definition }: FoundDocument, pages: readonly ReadPage[]): readonly ReadPage[] =>
  definition === undefined
    ? []
    : pages.filter(
        ({ material, page, reading }) =>
          reading.source === 'text-layer' &&
          document.pages.some((place) => place.material === material && place.page === page.page),
      );

/** The values of a document that were read from a page's text layer, each with its label. */
function claimsOn({ material, page, reading }: ReadPage, { document, definition }: FoundDocument): readonly Claim[] {
  const isHere = (cell: CellReading) =>
    cell.source === 'text-layer' && cell.material === material && cell.page === page.page;
  const { lines } = reading;
  const claimOf = (field: string, cell: CellReading, labels: readonly string[]): Claim => {
    const value = stretchesIn(cell.box, lines);
    const beside = [wordsBefore(value, lines), letterBehind(value)].filter((stretch) => stretch !== undefined);
    const context = [...labelOf(cell, labels, lines), ...beside];
    return { field, cell, value, context };
  };
  return Object.entries(document.fields).flatMap(([field, { rows, ...reading }]) =>
    rows === undefined
      ? isHere(reading)
        ? [
            claimOf(
              field,
              reading,
              labelsOf(definition?.fields[field as keyof typeof definition.fields], reading.evidence?.label),
            ),
          ]
        : []
      : rows
          .flatMap((row) => Object.values(row))
          .filter(isHere)
          .slice(0, MAX_CELLS)
          .map((cell) => claimOf(field, cell, [])),
  );
}

const labelsOf = (spec: FieldSpec | undefined, found: string | undefined): readonly string[] => [
  ...(found === undefined ? [] : [found]),
  ...(spec === undefined ? [] : fieldLabels(spec)),
];

type Recognise = (boxes: readonly Line['box'][]) => Promise<readonly Line[]>;

/** Reads every line that a claim stands on once; what that does not show, by itself at other crops. */
async function doubtsAmong(
  claims: readonly Claim[],
  seals: readonly Quad[],
  recognise: Recognise,
): Promise<readonly Doubt[]> {
  const stretches = claims.flatMap((claim) =>
    [...claim.value, ...claim.context].map((stretch) => ({ claim, stretch })),
  );
  const shown = stretches.filter(({ stretch }) => isShown(stretch));
  const lines = [...new Set(shown.map(({ stretch }) => stretch.line))];
  const [crop] = CROPS;
  const read = await recognise(lines.map(({ box }) => grow(box, crop)));
  const readingOf = new Map(lines.map((line, index) => [line, read[index]!]));
  const open = shown.filter(
    ({ stretch }) => judgeStretch(stretch, [{ line: readingOf.get(stretch.line)!, of: 'line' }]) !== 'seen',
  );
  const closed = stretches.filter(
    (one) => !open.includes(one) && isTakenBack(one.stretch) && !(isShown(one.stretch) && isRinged(one.stretch, seals)),
  );
  const again = await recognise(open.flatMap(({ stretch }) => CROPS.map((other) => grow(pieceBox(stretch), other))));
  const doubts = open.flatMap(({ claim, stretch }, at): Doubt[] => {
    const own = again.slice(at * CROPS.length, (at + 1) * CROPS.length);
    const verdict = judgeStretch(stretch, [
      { line: readingOf.get(stretch.line)!, of: 'line' },
      ...own.map((line) => ({ line, of: 'stretch' as const })),
    ]);
    const surest = own.reduce((best, line) => (line.confidence > best.confidence ? line : best));
    const isOpen = verdict !== 'seen' || (isTakenBack(stretch) && !isRinged(stretch, seals));
    return isOpen ? [{ claim, stretch, verdict, seen: surest.text }] : [];
  });
  return [
    ...doubts,
    ...closed.map(({ claim, stretch }): Doubt => {
      const verdict = stretch.line.unwitnessed === true ? 'blank' : 'seen';
      return { claim, stretch, verdict, seen: '' };
    }),
  ];
}

/** Values right before or behind which the page shows another letter that no text states: 100 with a drawn 0 behind it. */
async function addedTo(
  claims: readonly Claim[],
  lines: readonly Line[],
  image: PageImage,
  recognise: Recognise,
): Promise<readonly Doubt[]> {
  const open = claims.flatMap((claim) =>
    claim.value
      .filter(({ line }) => line.unwitnessed !== true)
      .flatMap((stretch) => {
        const box = pieceBox(stretch);
        const others = lines.filter((line) => line !== stretch.line || !isWhole(stretch));
        return placesBeside(box, others)
          .filter((place) => hasStrayInk(image, place))
          .map((place) => ({ claim, stretch, place, box }));
      }),
  );
  if (open.length === 0) return [];
  const [crop] = CROPS;
  const read = await recognise(
    open.map(({ box, place }) => {
      const [own, beside] = [boundsOf(box), place];
      const whole = { ...own, left: Math.min(own.left, beside.left), right: Math.max(own.right, beside.right) };
      return grow(quadFromBounds(whole), crop);
    }),
  );
  return open.flatMap(({ claim, stretch }, at): Doubt[] =>
    isAddedTo(stretch, read[at]!) ? [{ claim, stretch, verdict: 'differs', seen: read[at]!.text }] : [],
  );
}

const isWhole = ({ line, from, to }: Stretch): boolean => from === 0 && to === Array.from(line.text).length;

/** Characters whose file itself says that they may not be seen, or are struck out. */
const isTakenBack = ({ line, from, to }: Stretch): boolean =>
  line.characters?.slice(from, to).some(({ confidence }) => confidence < 1) === true;

const isShown = ({ line }: Stretch): boolean => line.unwitnessed !== true;

/** Do all characters that something lies over stand on the ring of a seal that was found? Where it touches a line of text it looks like a stroke through it. */
const isRinged = ({ line, from, to }: Stretch, seals: readonly Quad[]): boolean =>
  line.characters?.slice(from, to).every(({ confidence, start, end }) => {
    const [x, y] = centreOf(sliceQuad(line.box, start, end));
    return (
      confidence === 1 ||
      seals.some((seal) => {
        const { left, top, right, bottom } = boundsOf(seal);
        const [across, along] = [(2 * x - left - right) / (right - left), (2 * y - top - bottom) / (bottom - top)];
        return Math.abs(Math.hypot(across, along) - 1) <= RING;
      })
    );
  }) === true;

/** A letter that a seal's ring touches has its middle this near to the ring, shares of the radius: what is struck out within a seal is struck out. */
const RING = 0.15;

const textOf = ({ line, from, to }: Stretch): string => Array.from(line.text).slice(from, to).join('').trim();

function findingOf({ document, definition }: FoundDocument, { claim, stretch, verdict, seen }: Doubt): Finding {
  const { field, cell } = claim;
  const title = definition?.title ?? UNTITLED_DOCUMENT;
  const called = fieldTitle(field, definition);
  const { material, page } = cell;
  const place = { document: document.id, field, material, page, box: rounded(pieceBox(stretch)) };
  if (verdict === 'unclear' && !isTakenBack(stretch))
    return { code: 'field.unreadable', severity: 'review', detail: { document: title, field: called }, ...place };
  if (verdict === 'seen' || verdict === 'unclear') {
    const detail = { sign: 'covered' as const, document: title, field: called, stated: textOf(stretch) };
    return { code: 'document.altered', severity: 'review', detail, ...place };
  }
  const stated = { document: title, field: called, stated: textOf(stretch) };
  return {
    code: 'document.hidden-content',
    severity: 'review',
    detail: { ...stated, ...(verdict === 'differs' && { seen }) },
    ...place,
  };
}
