import type { Document } from '@yushen/contract';
import { type DocumentDefinition, SIGNING_WORDS, signingPhrases } from '@yushen/documents';
import { vocabularyOf } from '../extract/document-pages';
import { foldWords } from '../layout/forgiving-search';
import { isAnnex, isNotes } from '../layout/is-annex';
import { runningText } from '../layout/running-text';
import { type PageNumber, readPageNumber } from './page-number';
import { prepareText, scoreType } from './score-type';
import type { Segment } from './split-page';

/** One document: its segments in page order, and the printed pages that are not there. */
export interface JoinedDocument {
  readonly segments: readonly Segment[];
  readonly definition?: DocumentDefinition;
  /** Printed page numbers that are missing, from 1. */
  readonly missingPages: readonly number[];
  /** Where titles and cues said nothing: what its words together say. */
  readonly guess?: PageSuggestion;
}

/** What a page may be by all its words, see {@link suggestType}. */
export type PageSuggestion = NonNullable<Document['guess']>;

/** Suggests what a page is of which titles and cues say nothing. */
export type SuggestPage = (segment: Segment) => PageSuggestion | undefined;

interface NumberedSegment {
  readonly segment: Segment;
  readonly number?: PageNumber;
  /** A sheet that goes with a document and has page numbers of its own. */
  readonly annex?: boolean;
}

interface Growing {
  readonly definition: DocumentDefinition;
  readonly members: NumberedSegment[];
}

/** A page without a title continues a document when at least this much of the type stands on it. */
const CONTINUES = 1;

const runsOverPages = ({ classification }: Segment): boolean => classification.definition?.extent === 'pages';

/** What a list says at the head of a page whose rows go on from the page before: 承前页, 续表. */
const CARRIED = /承前页|接上页|续上页|续表/u;

/** A sheet's title is that of its document, and says that it goes with it: 某某许可证附件, 某某申请表（表二）. */
const ANNEXED = /^\p{Script=Han}{4,24}(?:附件|附页|续页|附表|\(续\)|\((?:附?表|续表?)[二三四五六2-6]\))$/u;

/** A later page of a document that prints its title on every page: by its number, or by what it says. */
const repeatsTitle = ({ segment, number }: NumberedSegment): boolean =>
  segment.classification.titled &&
  ((number !== undefined && number.page > 1) ||
    segment.layout.lines.some(({ folded }) => ANNEXED.test(folded.text)) ||
    (number === undefined && CARRIED.test(runningText([segment.layout]).text)));

/** Whether a page starts a document of its own: known, and either titled or not fit to continue another. */
const opens = ({ segment, number }: NumberedSegment): boolean =>
  segment.classification.definition !== undefined &&
  !isNotes(segment.layout) &&
  !(runsOverPages(segment) && repeatsTitle({ segment, ...(number !== undefined && { number }) })) &&
  !(number !== undefined && number.page > 1 && !segment.classification.titled) &&
  (segment.classification.titled || !runsOverPages(segment) || number?.page === 1);

/** Whether a sheet is one of those that go with a document, and comes right behind it. */
const isAnnexOf = ({ definition, members }: Growing, { segment }: NumberedSegment): boolean =>
  (segment.classification.definition === undefined || isNotes(segment.layout)) &&
  members.some(({ segment: member }) => member.material === segment.material && member.page === segment.page - 1) &&
  isAnnex(definition, segment.layout);

/** A page of fewer lines is a plan, a note, a cover or the back of one: it goes with the document that it lies in. */
const LEAF = 12;

/** Whether somebody signs on a page in the words of a type's closing part: 甲方（签字）. */
function isSignedFor({ signatures }: DocumentDefinition, { layout }: Segment): boolean {
  const words = signatures.flatMap(({ parties }) => signingPhrases(parties)).map((phrase) => foldWords(phrase));
  return layout.lines.some(({ folded: { text } }) => words.some((phrase) => text.includes(phrase)));
}

/** Whether a page of a few lines is headed by words that a document is known to bear: 附记, 宗地图. Where somebody signs is no leaf. */
function isLeafOf(definition: DocumentDefinition, segment: Segment): boolean {
  const { layout } = segment;
  const [first] = [...layout.lines].sort((a, b) => a.middleLeft - b.middleLeft);
  return (
    layout.lines.length < LEAF &&
    !isSignedFor(definition, segment) &&
    first !== undefined &&
    first.folded.text.length > 1 &&
    vocabularyOf(definition).some((words) => foldWords(words) === first.folded.text)
  );
}

/** The one document that a sheet submitted apart goes with, by its title: a booklet's notes, photographed by themselves. */
function onlyOwner(documents: readonly Growing[], { segment }: NumberedSegment): Growing | undefined {
  const known = segment.classification.definition;
  const [owner, ...others] = documents.filter(({ definition }) =>
    isNotes(segment.layout)
      ? known === definition
      : known === undefined && (isAnnex(definition, segment.layout) || isLeafOf(definition, segment)),
  );
  return others.length === 0 ? owner : undefined;
}

const ORDINALS = '零一二三四五六七八九十';

/** The number of a clause: 第十二条, 第12条. */
function clauseNumber(words: string): number {
  if (/^\d+$/u.test(words)) return Number(words);
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words];
  const digit = (text: string | undefined, blank: number): number => (text ? ORDINALS.indexOf(text) : blank);
  return (words.includes('十') ? digit(tens, 1) * 10 : 0) + digit(ones, 0);
}

/** Articles (第十二条) anywhere in the text, and numbered parts (十二、) at the head of a line. */
const CLAUSES = [/第([一二三四五六七八九十]{1,3}|\d{1,3})条/gu, /^([一二三四五六七八九十]{1,3})、/gmu] as const;
const clausesOn = ({ layout }: Segment, kind: RegExp): readonly number[] => {
  const text = kind.multiline ? layout.lines.map(({ folded }) => folded.text).join('\n') : runningText([layout]).text;
  return [...text.matchAll(kind)].map(([, words]) => clauseNumber(words ?? ''));
};

/** Do the clauses of a page go on where those of the pages before it end? */
const clausesGoOn = (members: readonly NumberedSegment[], segment: Segment): boolean =>
  CLAUSES.some((kind) => {
    const [first] = clausesOn(segment, kind);
    const last = members.flatMap((member) => clausesOn(member.segment, kind)).at(-1);
    return first !== undefined && last !== undefined && (first === last + 1 || first === last);
  });

/**
 * Whether an untitled page submitted apart is the end that a document lacks: its clauses go on there, or it says what such a document says, and
 * there alone somebody signs.
 */
function isEndOf({ definition, members }: Growing, { segment, number }: NumberedSegment): boolean {
  if (definition.extent !== 'pages' || segment.classification.definition !== undefined || number !== undefined)
    return false;
  if (members.some((member) => isSignedFor(definition, member.segment) || member.number !== undefined)) return false;
  if (!isSignedFor(definition, segment)) return false;
  return clausesGoOn(members, segment) || scoreType(definition, prepareText(segment.layout)).score >= CONTINUES;
}

/** A cover says nothing in sentences, and has no page number: the document itself begins behind it, with the same title. */
const isCover = ({ segment, number }: NumberedSegment): boolean =>
  number === undefined &&
  runsOverPages(segment) &&
  segment.classification.titled &&
  segment.layout.lines.length <= COVER_LINES &&
  !segment.layout.lines.some(({ folded }) => /[。;；]/u.test(folded.text));

/** Lines of a cover: title, number, two parties, who made the form and when. */
const COVER_LINES = 16;

/** The first page of a document whose cover comes right before it in the same file. */
const isBehindCover = (before: NumberedSegment | undefined, own: NumberedSegment): boolean =>
  before !== undefined &&
  isCover(before) &&
  !isCover(own) &&
  before.segment.material === own.segment.material &&
  before.segment.page === own.segment.page - 1 &&
  before.segment.classification.definition === own.segment.classification.definition;

/** A page's bare number, alone on its last line. */
const footNumber = ({ layout }: Segment): number | undefined => {
  const last = [...layout.lines].sort((a, b) => a.middleLeft - b.middleLeft).at(-1)?.folded.text ?? '';
  const found = /^[-—–·]*(\d{1,2})[-—–·]*$/u.exec(last)?.[1];
  return found === undefined ? undefined : Number(found);
};

/**
 * A page that bears its document's title as a running head: right behind the document's last page in its file, with the next clauses or the next
 * number at its foot.
 */
function isUnderRunningHead(before: Growing | undefined, { segment }: NumberedSegment): boolean {
  const last = before?.members.at(-1)?.segment;
  if (before === undefined || last === undefined || !runsOverPages(segment)) return false;
  if (before.definition !== segment.classification.definition) return false;
  if (last.material !== segment.material || last.page !== segment.page - 1) return false;
  const [foot, own] = [footNumber(last), footNumber(segment)];
  return clausesGoOn(before.members, segment) || (foot !== undefined && own === foot + 1);
}

/** Whether a page asks anywhere for somebody's hand or seal. */
const asksToSign = ({ segment: { layout } }: NumberedSegment): boolean =>
  layout.lines.some(({ folded: { text } }) => SIGNING_WORDS.some((word) => text.includes(foldWords(word))));

/**
 * A page of the same type right behind a document in its file, where somebody signs there alone: its end, though it bears the title again. Of two documents in one file
 * the first is signed too.
 */
function isSignedEnd(before: Growing | undefined, own: NumberedSegment): boolean {
  const last = before?.members.at(-1)?.segment;
  return (
    before !== undefined &&
    last !== undefined &&
    runsOverPages(own.segment) &&
    before.definition === own.segment.classification.definition &&
    last.material === own.segment.material &&
    last.page === own.segment.page - 1 &&
    asksToSign(own) &&
    !before.members.some(asksToSign)
  );
}

/** Sheet 2 of 2 right behind sheet 1 of 2 in one file. */
const isNextSheet = (before: NumberedSegment, { segment, number }: NumberedSegment): boolean =>
  number?.of !== undefined &&
  before.segment.material === segment.material &&
  before.segment.page === segment.page - 1 &&
  before.number?.of === number.of &&
  before.number.page === number.page - 1;

/** Whether a page is numbered on from the document before it: it is that document's, whatever its words are like and its parts are headed by. */
function isSheetBehind(before: Growing | undefined, own: NumberedSegment): boolean {
  const last = before?.members.at(-1);
  return before?.definition.extent === 'pages' && last !== undefined && isNextSheet(last, own);
}

/** How well a page continues a document: its score for that type, or nothing where numbers forbid it. */
function continuation(
  document: Growing,
  { segment, number }: NumberedSegment,
  guess: PageSuggestion | undefined,
  ends: boolean,
): number | undefined {
  const known = segment.classification.definition;
  const { score } = scoreType(document.definition, prepareText(segment.layout));
  const isAnother = known !== undefined && known !== document.definition;
  if (document.definition.extent !== 'pages') return undefined;
  const numbers = document.members.map((member) => member.number);
  const own: NumberedSegment = { segment, ...(number !== undefined && { number }) };
  const isOnwards = document.members.some((member) => isNextSheet(member, own));
  const isLess = score < document.definition.threshold && !isOnwards;
  if (isAnother && (segment.classification.titled || isLess)) return undefined;
  if (number !== undefined) {
    if (numbers.some((other) => other?.page === number.page)) return undefined;
    if (numbers.some((other) => other?.of !== undefined && number.of !== undefined && other.of !== number.of))
      return undefined;
  }
  const follows = document.members.some(
    ({ segment: member }) => member.material === segment.material && Math.abs(member.page - segment.page) === 1,
  );
  const counted =
    number !== undefined &&
    ((number.of !== undefined && numbers.some((other) => other?.of === number.of)) ||
      (number.page > 1 && numbers.some((other) => other?.page === number.page - 1)));
  const goesOn =
    follows &&
    known === undefined &&
    (guess?.type === document.definition.type ||
      clausesGoOn(document.members, segment) ||
      (guess === undefined && segment.layout.lines.length < LEAF));
  // The second sheet of two, numbered so, may hold nothing but signatures.
  const isNext =
    known === undefined &&
    number?.of !== undefined &&
    numbers.some((other) => other?.of === number.of && other?.page === number.page - 1);
  if (score < CONTINUES && !(follows && number !== undefined) && !goesOn && !isNext && !isOnwards && !ends)
    return undefined;
  const isApart = known === undefined || isAnother || segment.classification.titled;
  if (isApart && !follows && !(counted && !isAnother) && !ends) return undefined;
  return score + (follows ? 2 : 0) + (counted ? 2 : 0);
}

/** A cover comes first, pages without a number last. */
const placeInside = (member: NumberedSegment): number =>
  member.number?.page ?? (isCover(member) ? 0 : Number.MAX_SAFE_INTEGER);

function finish({ definition, members }: Growing): JoinedDocument {
  const sorted = [...members].sort(
    (a, b) =>
      Number(a.annex ?? false) - Number(b.annex ?? false) ||
      placeInside(a) - placeInside(b) ||
      a.segment.material - b.segment.material ||
      a.segment.page - b.segment.page,
  );
  const numbers = members.map(({ number }) => number?.page).filter((page) => page !== undefined);
  const of = Math.max(0, ...members.map(({ number }) => number?.of ?? 0), ...numbers);
  const missingPages = Array.from({ length: of }, (_, index) => index + 1).filter((page) => !numbers.includes(page));
  // Pages without a printed number may be the missing ones: nothing is said to be missing then.
  const complete = members.length >= of;
  return { definition, segments: sorted.map(({ segment }) => segment), missingPages: complete ? [] : missingPages };
}

/** Joins the pages of all uploads to documents, whatever their order. Unknown pages stay alone. */
export function joinPages(
  segments: readonly Segment[],
  suggestPage: SuggestPage = () => undefined,
): readonly JoinedDocument[] {
  const numbered = segments.map((segment): NumberedSegment => {
    const number = readPageNumber(segment.layout);
    return number === undefined ? { segment } : { segment, number };
  });
  const documents: Growing[] = [];
  const alone: Segment[] = [];
  const rest: NumberedSegment[] = [];
  for (const member of numbered) {
    const { definition } = member.segment.classification;
    const before = documents.at(-1);
    if (before !== undefined && before.members.length === 1 && isBehindCover(before.members[0], member))
      before.members.push(member);
    else if (isUnderRunningHead(before, member) || isSheetBehind(before, member) || isSignedEnd(before, member))
      before?.members.push(member);
    else if (definition !== undefined && opens(member)) documents.push({ definition, members: [member] });
    else rest.push(member);
  }
  const suggestions = new Map<Segment, PageSuggestion | undefined>();
  for (const member of rest) {
    const unknown = member.segment.classification.definition === undefined;
    const guess = unknown ? suggestPage(member.segment) : undefined;
    suggestions.set(member.segment, guess);
    const owner = documents.find((document) => isAnnexOf(document, member)) ?? onlyOwner(documents, member);
    if (owner !== undefined) {
      owner.members.push({ ...member, annex: true });
      continue;
    }
    // What is not known by itself goes on in its own file, where a document of several pages lies before it.
    const isBefore = ({ definition, members }: Growing): boolean =>
      definition.extent === 'pages' &&
      members.some(
        ({ segment: { material, page } }) => material === member.segment.material && page === member.segment.page - 1,
      );
    // A page without a title of its own that fits the document before it too is that document's.
    const fits = ({ definition: before }: Growing): boolean =>
      !member.segment.classification.titled &&
      scoreType(before, prepareText(member.segment.layout)).score >= before.threshold;
    const own = documents.filter((document) => isBefore(document) && (unknown || fits(document)));
    // Where two documents lack their end, a page may be either's.
    const lacking = documents.filter((document) => isEndOf(document, member));
    const [only] = lacking.length === 1 ? lacking : [];
    const best = (own.length > 0 ? own : documents)
      .map((document) => ({ document, fit: continuation(document, member, guess, document === only) }))
      .filter((option): option is { document: Growing; fit: number } => option.fit !== undefined)
      .sort((a, b) => b.fit - a.fit)[0];
    const { definition } = member.segment.classification;
    if (best !== undefined) best.document.members.push(member);
    else if (definition !== undefined && !isNotes(member.segment.layout))
      documents.push({ definition, members: [member] });
    else alone.push(member.segment);
  }
  const joined: JoinedDocument[] = [
    ...documents.map(finish),
    ...alone.map((segment): JoinedDocument => {
      const guess = suggestions.get(segment);
      return { segments: [segment], missingPages: [], ...(guess !== undefined && { guess }) };
    }),
  ];
  return joined.sort((a, b) => placeOf(a) - placeOf(b));
}

/** Documents are listed in the order of their first page among the uploads. */
const placeOf = ({ segments }: JoinedDocument): number =>
  Math.min(...segments.map(({ material, page }) => material * 1e6 + page));
