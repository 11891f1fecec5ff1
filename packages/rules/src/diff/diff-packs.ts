import type { Text } from '@yushen/contract';
import { idOf, type RawEntry, type RawPack } from '../assemble/raw-pack';
import type { Vocabulary } from '../pack/vocabulary';
import { type Difference, diffValues, isRecord, isText } from './diff-values';
import { keyWords } from './key-words';
import { valueWords } from './value-words';

export const CHANGED_KINDS = ['matter', 'form', 'requirement', 'rule', 'identity', 'need'] as const;
export type ChangedKind = (typeof CHANGED_KINDS)[number];

/** One thing that differs between two packs, also in a sentence for those who own the rules. */
export interface PackChange {
  /** Whether it is new, gone, or says something else. */
  readonly change: 'added' | 'removed' | 'changed';
  /** What kind of thing it is. */
  readonly kind: ChangedKind;
  /** The id of a requirement or rule, the path of a form key, the key of the matter. */
  readonly id: string;
  /** Which of its keys: `params.months`. With `changed` only. */
  readonly key?: string;
  /** The value as its pack has it; absent for what is new. */
  readonly before?: unknown;
  /** The value as its pack has it; absent for what is gone. */
  readonly after?: unknown;
  /** The change, in a sentence. */
  readonly says: Text;
}

/** What differs between two packs. */
export interface PackDiff {
  /** `id@version` */
  readonly from: string;
  /** `id@version` */
  readonly to: string;
  /** One by one: the matter first, then form, requirements, rules, identities, departments' needs. */
  readonly changes: readonly PackChange[];
}

/** What a case meets under `after` that it did not meet under `before`: every difference, one by one. */
export function diffPacks(before: RawPack, after: RawPack, vocabulary: Vocabulary): PackDiff {
  const entries = (kind: ChangedKind, one: readonly RawEntry[], two: readonly RawEntry[], idIn = idOf) =>
    diffEntries(kind, byId(one, idIn), byId(two, idIn), vocabulary);
  return {
    from: nameOf(before),
    to: nameOf(after),
    changes: [
      ...diffEntries('matter', { '': headOf(before) }, { '': headOf(after) }, vocabulary),
      ...diffEntries('form', formOf(before), formOf(after), vocabulary),
      ...entries('requirement', before.sections.requirements, after.sections.requirements),
      ...entries('rule', before.sections.rules, after.sections.rules),
      ...entries('identity', before.sections.identities, after.sections.identities, ({ raw }) => String(raw.document)),
      ...diffEntries('need', needsOf(before), needsOf(after), vocabulary),
    ],
  };
}

type Entries = Readonly<Record<string, unknown>>;

const nameOf = ({ head }: RawPack): string => `${String(head.id)}@${String(head.version)}`;

const byId = (entries: readonly RawEntry[], idIn: (entry: RawEntry) => string): Entries =>
  Object.fromEntries(entries.map((entry) => [idIn(entry), entry.raw]));

function headOf({ head: { id: _id, version: _version, form: _form, ...head } }: RawPack): Entries {
  return head;
}

/** Fields of the form by their dotted paths, each without what stands in it. */
function formOf({ head: { form } }: RawPack): Entries {
  return Object.fromEntries(fieldsIn(form, ''));
}

function fieldsIn(fields: unknown, before: string): readonly (readonly [string, unknown])[] {
  if (!isRecord(fields)) return [];
  return Object.entries(fields).flatMap(([name, field]) => {
    if (!isRecord(field)) return [];
    const path = `${before}${name}`;
    const { fields: inside, of, ...own } = field;
    const element = isRecord(of) ? of : undefined;
    return [
      [path, element && !isRecord(element.fields) ? { ...own, of } : own] as const,
      ...fieldsIn(inside ?? element?.fields, `${path}.`),
    ];
  });
}

/** Who needs what, by department and requirement. */
function needsOf({ parts }: RawPack): Entries {
  return Object.fromEntries(
    parts.flatMap(({ id, department, needs }) =>
      needs.map((need) => [`${id} → ${idOf(need)}`, { ...need.raw, title: department }]),
    ),
  );
}

function diffEntries(
  kind: ChangedKind,
  before: Entries,
  after: Entries,
  vocabulary: Vocabulary,
): readonly PackChange[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return ids.flatMap((id): readonly PackChange[] => {
    const [old, now] = [before[id], after[id]];
    const named = called(kind, id, now ?? old);
    if (old === undefined)
      return [{ change: 'added', kind, id, after: now, says: { zh: `新增${named.zh}`, en: `Added: ${named.en}` } }];
    if (now === undefined)
      return [
        { change: 'removed', kind, id, before: old, says: { zh: `取消${named.zh}`, en: `Removed: ${named.en}` } },
      ];
    return diffValues(old, now).map((difference) => changed(kind, id, named, difference, vocabulary));
  });
}

const KIND_WORDS: Readonly<Record<ChangedKind, Text>> = {
  matter: { zh: '事项', en: 'Matter' },
  form: { zh: '表单项', en: 'Form field' },
  requirement: { zh: '材料', en: 'Requirement' },
  rule: { zh: '规则', en: 'Rule' },
  identity: { zh: '身份材料', en: 'Identity document' },
  need: { zh: '部门需要', en: 'Department’s need' },
};

function called(kind: ChangedKind, id: string, entry: unknown): Text {
  const title = isRecord(entry) && isText(entry.title) ? entry.title : undefined;
  const { zh, en } = KIND_WORDS[kind];
  if (kind === 'matter') return { zh, en };
  return { zh: `${zh} ${id}${title ? `（${title.zh}）` : ''}`, en: `${en} ${id}${title ? ` (${title.en})` : ''}` };
}

function changed(
  kind: ChangedKind,
  id: string,
  named: Text,
  difference: Difference,
  vocabulary: Vocabulary,
): PackChange {
  const { path, before, after } = difference;
  const key = keyWords(path);
  const word = path.find((one) => one === 'accepts') ?? path.at(-1);
  const [old, now] = tellingApart(valueWords(before, word, vocabulary), valueWords(after, word, vocabulary));
  const says =
    before === undefined
      ? { zh: `${named.zh}：新增${key.zh} ${now.zh}`, en: `${named.en}: ${key.en} added: ${now.en}` }
      : after === undefined
        ? {
            zh: `${named.zh}：取消${key.zh}（原为 ${old.zh}）`,
            en: `${named.en}: ${key.en} taken away (was ${old.en})`,
          }
        : {
            zh: `${named.zh}：${key.zh}由 ${old.zh} 改为 ${now.zh}`,
            en: `${named.en}: ${key.en} ${old.en} → ${now.en}`,
          };
  return {
    change: 'changed',
    kind,
    id,
    key: path.join('.'),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    says,
  };
}

/** A text that differs in one language alone is said in that language. */
function tellingApart(old: Text, now: Text): readonly [Text, Text] {
  const language = old.zh === now.zh ? 'en' : old.en === now.en ? 'zh' : undefined;
  if (language === undefined) return [old, now];
  return [
    { zh: old[language], en: old[language] },
    { zh: now[language], en: now[language] },
  ];
}
