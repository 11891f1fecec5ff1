import { type FieldSpec, fieldLabels } from '@yushen/documents';
import type { RunningText } from '../layout/running-text';
import { inOneRow, type Layout, type PlacedLine } from '../layout/upright';
import { affinityOf } from './affinity';
import type { Features } from './candidate';
import type { PlacedPage } from './document-pages';

/** A value of a field's kind among the words of a sentence. */
export interface Mention {
  /** Where it stands in the running text: `[from, to)`. */
  readonly span: readonly [number, number];
  readonly features: Features;
}

/** A line that runs this far across the page goes on in the next one; behind a shorter one something else begins. */
const FULL = 0.75;

/** How many letters before a value may tell whose it is. */
const LEAD = 14;

/** How far in from the page's left edge of print a paragraph's row begins at most, of its width. A title stands further in. */
const INDENT = 0.2;

/** Whether a line ends a row that runs across the page, from its left edge of print: what it says may go on below. */
export function runsAcross({ bounds, lines }: Layout, own: PlacedLine): boolean {
  const { left, right } = own.column ?? bounds;
  if (own.right < left + FULL * (right - left)) return false;
  const starts = lines.filter((line) => line === own || inOneRow(own, line)).map((line) => line.left);
  return Math.min(...starts) <= left + INDENT * (right - left);
}

/** Where the running text's paragraphs stand in it: `[from, to)`. */
export function paragraphs(
  { origins }: RunningText,
  pages: readonly PlacedPage[],
): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const [index, { page, line }] of origins.entries()) {
    const before = origins[index - 1];
    const same = before !== undefined && before.page === page && before.line === line;
    const layout = before === undefined ? undefined : pages[before.page]?.layout;
    const last = before === undefined ? undefined : layout?.lines[before.line];
    const goesOn = same || (layout !== undefined && last !== undefined && runsAcross(layout, last));
    const own = spans.at(-1);
    if (own !== undefined && goesOn) own[1] = index + 1;
    else spans.push([index, index + 1]);
  }
  return spans;
}

/** The words that lead to a value, without the verb between. */
const leadOf = (before: string): string =>
  (
    before
      .slice(-LEAD)
      .split(/[,，。;；:：“”"《》()（）、]/u)
      .at(-1) ?? ''
  ).replace(/(?:为|是|系|在|于|位于|坐落于|坐落|由|即|共计|合计|计)+$/u, '');

/** What a bracket behind a value calls it: …有限公司（以下简称甲方）. */
const calledBy = (behind: string): string =>
  /^[(（](?:以下)?(?:简称|下称|统称|称)?[“"]?(?<name>\p{Script=Han}{2,8})[”"]?[)）]/u.exec(behind)?.groups?.name ?? '';

/** What the rest of the sentence makes of whom or what it has named: …为公司执行董事，并担任公司法定代表人. */
const rolesOf = (behind: string): readonly string[] =>
  (behind.replace(/^[(（][^()（）]*[)）]/u, '').split(/[。;；]/u)[0] ?? '').slice(0, ROLE).split(/[,，、及和兼]/u);

/** How far a sentence may go on before it says what somebody is made. */
const ROLE = 40;

const likeness = (phrase: string, labels: readonly string[]): number => {
  const ends = phrase === '' ? [] : [2, 3, 4, 5, 6, 8].map((length) => phrase.slice(-length));
  return Math.max(0, ...ends.map((end) => affinityOf(end, labels)?.letters ?? 0));
};

/** Every mention of a field's kind of value in the document's paragraphs, with what speaks for its being the field's. */
export function mentionsOf(
  spec: FieldSpec,
  text: RunningText,
  spans: readonly (readonly [number, number])[],
  alike: number,
): readonly Mention[] {
  const { mention } = spec.format;
  if (mention === undefined) return [];
  const shape = new RegExp(mention.source, 'dgu');
  const labels = fieldLabels(spec);
  const found = spans.flatMap(([start, end]) => {
    const words = text.text.slice(start, end);
    return [...words.matchAll(shape)].flatMap((match) => {
      const [from, to] = match.indices?.groups?.value ?? [];
      const value = from === undefined ? undefined : spec.format(words.slice(from, to))?.value;
      return from === undefined || to === undefined || value === undefined
        ? []
        : [{ value, span: [start + from, start + to] as const, before: words.slice(0, from), behind: words.slice(to) }];
    });
  });
  const distinct = new Set(found.map(({ value }) => value)).size;
  return found.map(({ span, before, behind }, index) => ({
    span,
    features: {
      mentionSole: 1 / distinct,
      mentionOnlyField: 1 / alike,
      mentionLead: likeness(leadOf(before), labels),
      mentionCalled: likeness(calledBy(behind), labels),
      mentionRole: Math.max(0, ...rolesOf(behind).map((role) => likeness(role, labels))),
      mentionQuoted: /[“"《〈「『]$/u.test(before) ? 1 : 0,
      mentionStarts: before === '' ? 1 : 0,
      mentionEnds: behind === '' ? 1 : 0,
      mentionFirst: index === 0 ? 1 : 0,
      mentionLast: index === found.length - 1 ? 1 : 0,
    },
  }));
}
