import { JOINING_WORDS, REPRESENTATIVES, SEALING_WORDS, SIGNING_WORDS, type SigningZone } from '@yushen/documents';
import { foldWords } from '../layout/forgiving-search';
import { middleAt, type PlacedLine } from '../layout/upright';
import type { PlacedPage } from './document-pages';

/**
 * `asked`: a party's words with words that ask for a hand; `sealing`: with words that ask for a seal alone; `bare`: a party's words
 * alone; `orphan`: signing words without a party (签字：, 法定代表人签字：); `foreign`: somebody else's (审核人签字).
 */
export type SigningLabelKind = 'asked' | 'sealing' | 'bare' | 'orphan' | 'foreign';

/** Words on the document beside which somebody may have to sign: folded characters `start` up to `end` of a line. */
export interface SigningLabel {
  readonly kind: SigningLabelKind;
  readonly page: PlacedPage;
  readonly line: number;
  readonly start: number;
  /** Behind the label's colon. */
  readonly end: number;
  /** The party's words; empty for an orphan's and a stranger's. */
  readonly party: string;
  /** An orphan that asks for a seal alone: （公章）. */
  readonly forSeal?: boolean;
}

const oneOf = (words: readonly string[]): string =>
  [...new Set(words.map(foldWords))].sort((a, b) => b.length - a.length).join('|');

/** A hand reaches over the second letter of its label: 全体股东签： of 全体股东签字：. */
const SIGNING = `${oneOf(SIGNING_WORDS)}|签(?=[:)]|$)`;
const OPENING = '[(\\[【]';
const ROLE = oneOf(REPRESENTATIVES);
/** Everything that may stand between a party's words and the colon. */
const LINK = `${oneOf(JOINING_WORDS)}|[()\\[\\]【】/、,·.]`;
const TAIL = new RegExp(`^(?:\\([^():]{0,16}\\)|${SIGNING}|${ROLE}|${LINK})*`, 'u');
const HAS_SIGNING = new RegExp(SIGNING, 'u');
const NARROWED = new RegExp(`^\\((?<inside>[^():]{0,16})\\)(?<behind>(?:${SIGNING})?)`, 'u');
const HAS_HAND = new RegExp(oneOf(SIGNING_WORDS.filter((word) => !SEALING_WORDS.some((seal) => seal === word))), 'u');
/** 甲方：（签字） and 借款人：王振华（签名）: the words that ask stand behind the colon or the name. */
const BEHIND = new RegExp(`^:?[\\p{Script=Han}·]{0,5}${OPENING}(?:${LINK}|${ROLE})*(?:${SIGNING})`, 'u');
/** Behind the words of a sentence: 自双方签字之日起, 经甲方盖章后, 为签署页. */
const GOES_ON = /^(?:[之后前时的即为完可页]|生效|确认|有效|无误|一致|同意|以|属|或者|[,。;])/u;
const SENTENCE = /[。;,]/u;
/** Words before a party's on its label: 全体股东, 拟任法定代表人, 同意的业主. */
const LONGEST_PREFIX = 6;
/** A line longer than this, in characters, names a party in passing. */
const LONGEST_NAME = 24;

const startsLabel = (before: string): boolean =>
  before === '' || /[)\]】:([【、]$/u.test(before) || (before.length <= LONGEST_PREFIX && !SENTENCE.test(before));

/** The party's words at a place: the longest known there, so that 委托人 is not found in 被委托人. */
function partiesIn(text: string, parties: readonly string[]): readonly { start: number; party: string }[] {
  const all = parties.flatMap((party) => {
    const words = foldWords(party);
    const found: { start: number; party: string; end: number }[] = [];
    for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
      found.push({ start, party, end: start + words.length });
    return found;
  });
  return all.filter(
    (one) =>
      !all.some(
        (other) => other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start,
      ),
  );
}

function labelAt(
  text: string,
  start: number,
  party: string,
  free: boolean,
): Omit<SigningLabel, 'page' | 'line'> | undefined {
  const from = start + foldWords(party).length;
  const tail = TAIL.exec(text.slice(from))?.[0] ?? '';
  const behind = HAS_SIGNING.test(tail) ? undefined : BEHIND.exec(text.slice(from))?.[0];
  const words = behind ?? tail;
  const rest = text.slice(from + words.length);
  if (!free && !startsLabel(text.slice(0, start))) return undefined;
  if (GOES_ON.test(rest) || (SENTENCE.test(rest) && !rest.startsWith(':'))) return undefined;
  const asks = HAS_SIGNING.test(words);
  // A bare label begins its line, and ends it or stands before its colon: 份，乙方执 is none.
  const isBare = /^(?::|$)/u.test(rest) || (start === 0 && /^\p{Script=Han}{0,4}$/u.test(rest));
  if (!asks && !isBare) return undefined;
  const written = behind === undefined ? tail.length : /^:?/u.exec(text.slice(from))![0].length;
  const end = from + written + (text.startsWith(':', from + written) ? 1 : 0);
  const kind = !asks ? 'bare' : HAS_HAND.test(words) ? 'asked' : 'sealing';
  return { kind, start, end, party };
}

/** Signing words that no party's label holds. */
function withoutParty(text: string, taken: readonly { start: number; end: number }[]) {
  const labels: Omit<SigningLabel, 'page' | 'line'>[] = [];
  const words = new RegExp(`(?:${ROLE}|${LINK}|${SIGNING})*(?:${SIGNING})(?:${SIGNING}|${ROLE}|${LINK})*`, 'gu');
  for (const match of text.matchAll(words)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (taken.some((label) => label.start < end && label.end > start)) continue;
    const before = text.slice(0, start);
    const rest = text.slice(end);
    if (GOES_ON.test(rest) || SENTENCE.test(rest)) continue;
    const isOwn = before === '' || before.endsWith(':') || taken.some((label) => label.end <= start);
    if (!isOwn && before.length > LONGEST_PREFIX + 4) continue;
    labels.push({
      kind: isOwn ? 'orphan' : 'foreign',
      start: isOwn ? start : 0,
      end: end + (rest.startsWith(':') ? 1 : 0),
      party: '',
      forSeal: !HAS_HAND.test(match[0]),
    });
  }
  return labels;
}

/** Whether a bracket behind a party's words says which of the parties that they may mean: 申请人（义务人签章）, 申请人（义务人）签章. */
function isNarrowed(text: string, end: number, parties: readonly string[]): boolean {
  const { inside = '', behind = '' } = NARROWED.exec(text.slice(end))?.groups ?? {};
  return HAS_SIGNING.test(inside + behind) && parties.some((party) => inside.startsWith(foldWords(party)));
}

/** The heading of a part of a form: 六、申请人签章. Who signs there has a place below it. */
const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|[(][一二三四五六七八九十\d]{1,2}[)]|第[一二三四五六七八九十]{1,3}部分)/u;

/** Every label on the pages beside which somebody may have to sign, down the pages. */
export function signingLabels(zones: readonly SigningZone[], pages: readonly PlacedPage[]): readonly SigningLabel[] {
  const parties = [...new Set(zones.flatMap((zone) => zone.parties))];
  return pages.flatMap((page) =>
    page.layout.lines.flatMap(({ folded: { text } }, line): SigningLabel[] => {
      if (HEADING.test(text) && !text.includes(':')) return [];
      const own: Omit<SigningLabel, 'page' | 'line'>[] = [];
      for (const { start, party } of partiesIn(text, parties)) {
        const last = own.at(-1);
        if (last !== undefined && start < last.end) continue;
        if (isNarrowed(text, start + foldWords(party).length, parties)) continue;
        const label = labelAt(text, start, party, last !== undefined && last.kind !== 'bare');
        if (label !== undefined) own.push(label);
      }
      // What a slip of the reader is forgiven in: 甲方签宇.
      const forgiven = page.hits.flatMap((hit): typeof own => {
        if (hit.line !== line || hit.edits === 0 || !HAS_SIGNING.test(foldWords(hit.words))) return [];
        const party = parties.find((words) => foldWords(hit.words).startsWith(foldWords(words)));
        // The slip is in the signing words, not in a short party's own: 居间方 is neither 甲方 nor 乙方.
        const isParty = party !== undefined && (party.length > 3 || text.slice(hit.start).startsWith(foldWords(party)));
        if (
          party === undefined ||
          !isParty ||
          own.some(({ start, end, kind }) => kind !== 'bare' && start < hit.end && end > hit.start)
        )
          return [];
        const rest = text.slice(hit.end);
        if (!startsLabel(text.slice(0, hit.start)) || GOES_ON.test(rest)) return [];
        // 受托人签的字我都认可。 is a sentence, and no slip.
        if (SENTENCE.test(rest) && !rest.startsWith(':')) return [];
        const tail = TAIL.exec(text.slice(hit.end))?.[0].length ?? 0;
        const end = hit.end + tail;
        return [{ kind: 'asked', start: hit.start, end: end + (text.startsWith(':', end) ? 1 : 0), party }];
      });
      const known = [
        ...own.filter((label) => !forgiven.some(({ start, end }) => start < label.end && end > label.start)),
        ...forgiven,
      ];
      return [...known, ...withoutParty(text, known)]
        .sort((a, b) => a.start - b.start)
        .map((label) => ({ ...label, page, line }));
    }),
  );
}

/** In heights of the label: how far above it, or beside it, its party's words may stand. */
const REACH = { above: 8, beside: 4, column: 6 } as const;

/** The party to whose words a label without one belongs: the nearest left of it in its row, or above it in its column. */
export function partyOf(
  label: SigningLabel,
  labels: readonly SigningLabel[],
  zones: readonly SigningZone[],
): string | undefined {
  const { lines } = label.page.layout;
  const own = lines[label.line];
  if (own === undefined) return undefined;
  const ownLeft = xAt(own, label.start);
  const middle = middleAt(own, ownLeft);
  const named = zones.flatMap(({ parties }) => parties);
  const places = lines.flatMap((line, index): { party: string; away: number }[] => {
    const { text } = line.folded;
    if (text.length > LONGEST_NAME || SENTENCE.test(text)) return [];
    return partiesIn(text, named).flatMap(({ start, party }) => {
      if (index === label.line && start >= label.start) return [];
      const left = xAt(line, start);
      const [down, right] = [middle - middleAt(line, left), ownLeft - left];
      const isAbove =
        down > 0.6 * own.height && down <= REACH.above * own.height && Math.abs(right) <= REACH.column * own.height;
      const isBeside = Math.abs(down) <= REACH.beside * own.height && right > 0 && line.right <= ownLeft + own.height;
      if (!isAbove && !isBeside && index !== label.line) return [];
      return [{ party, away: Math.hypot(down, right / 4) }];
    });
  });
  // Somebody else's label between the two: what stands below it is theirs.
  const strangers = labels.filter(
    ({ kind, page, line }) => kind === 'foreign' && page === label.page && lines[line] !== undefined,
  );
  const [nearest] = places.sort((a, b) => a.away - b.away);
  if (nearest === undefined) return undefined;
  const isTaken = strangers.some(({ line, start }) => {
    const other = lines[line]!;
    const x = xAt(other, start);
    const down = middle - middleAt(other, x);
    return down >= -0.6 * own.height && Math.hypot(down, (ownLeft - x) / 4) < nearest.away && x <= ownLeft;
  });
  return isTaken ? undefined : nearest.party;
}

/** Where a folded character of a line stands on the x axis. */
export const xAt = (line: PlacedLine, index: number): number =>
  line.left + ((line.right - line.left) * index) / Math.max(1, line.folded.text.length);
