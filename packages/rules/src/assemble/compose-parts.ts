import { listed, neededFor, type Text } from '@yushen/contract';
import { suggestion } from '../form/nearest-name';
import { partSchema } from '../pack/pack-schema';
import { sameWritten } from '../yaml/same-written';
import type { Written } from '../yaml/written';
import { mergeRequirements } from './merge-requirements';
import { idOf, type Raw, type RawEntry, type RawPack, type RawPart } from './raw-pack';
import { uniteForms } from './unite-forms';

/** A pack named under `composes`. */
export interface Composed {
  readonly name: string;
  /** New names for its ids, where two packs use one name for different things. */
  readonly as: Readonly<Record<string, string>>;
  readonly pack: RawPack;
  /** The place under `composes`. */
  readonly written: Written;
}

/**
 * Merges several departments' matters into one: each requirement once, under one id, and who needs it and why.
 *
 * @throws YushenError `bad-pack` where two of them use one id or form key for different things
 */
export function composeParts(composed: readonly Composed[]): RawPack {
  const renamed = composed.map(renameIn);
  const parts = composed.flatMap((one, index) => toParts(one, renamed[index]!));
  const [first] = composed;
  const form = uniteForms(composed.map(({ pack, written }) => ({ form: pack.head.form, written })));
  const registries = Object.assign({}, ...composed.map(({ pack }) => pack.head.registries));
  const basis = [...new Set(parts.flatMap((part) => part.basis))];
  const applicant = composed.find(({ pack }) => pack.head.applicant !== undefined)?.pack.head.applicant;
  const departments = parts
    .map(({ department }) => department)
    .filter((one, index, all) => all.findIndex(({ zh }) => zh === one.zh) === index);
  return {
    head: { departments, basis, form, registries, ...(applicant !== undefined && { applicant }) },
    written: composed.slice(1).reduce((written, { pack }) => written.over(pack.written), first!.pack.written),
    sections: {
      identities: distinct(composed.flatMap(({ pack }) => pack.sections.identities)),
      requirements: mergeRequirements(renamed.map(({ requirements }) => requirements.filter(isDefinition))),
      rules: mergeRules(renamed.map(({ rules }) => rules)),
    },
    parts,
  };
}

const isDefinition = ({ raw }: RawEntry): boolean => 'accepts' in raw;

interface Renamed {
  readonly requirements: readonly RawEntry[];
  readonly rules: readonly RawEntry[];
}

function renameIn({ pack, as, written }: Composed): Renamed {
  const { requirements, rules } = pack.sections;
  const ids = [...requirements, ...rules].map(idOf);
  for (const id of Object.keys(as))
    if (!ids.includes(id)) throw written.faultAt(['as', id], `it has no "${id}".${suggestion(id, ids)}`);
  const rename = (entry: RawEntry): RawEntry => ({
    ...entry,
    raw: { ...entry.raw, id: as[idOf(entry)] ?? idOf(entry) },
    renamed: { ...entry.renamed, ...as },
  });
  return { requirements: requirements.map(rename), rules: rules.map(rename) };
}

function toParts({ pack, written }: Composed, { requirements, rules }: Renamed): readonly RawPart[] {
  if (pack.parts.length > 0) return pack.parts;
  const own = rules.filter(({ shared }) => !shared).map(idOf);
  if (!('department' in pack.head)) return [matterAsPart(pack, requirements, own)];
  const head = partSchema.safeParse(pack.head);
  if (!head.success) throw pack.written.schemaFault(head.error);
  const { id, title, department, basis } = head.data;
  const needs = requirements.map((entry) => {
    if (!('why' in entry.raw))
      throw entry.written.faultAt(['id'], `a part says of each requirement "why" ${department.zh} needs it`);
    return isDefinition(entry) ? { ...entry, raw: { id: entry.raw.id, why: entry.raw.why } } : entry;
  });
  if (needs.length === 0) throw written.faultAt([], `"${id}" needs nothing: leave it out`);
  return [{ id, title, department, basis, needs, rules: own }];
}

/** A whole matter as a part of another: it needs what it asks for. */
function matterAsPart({ head }: RawPack, requirements: readonly RawEntry[], rules: readonly string[]): RawPart {
  const title = head.title as Text;
  const departments = head.departments as readonly Text[];
  const why = neededFor(title);
  return {
    id: String(head.id),
    title,
    department: listed(departments),
    basis: head.basis as readonly string[],
    needs: requirements.map((entry) => ({ ...entry, raw: { id: entry.raw.id, why } })),
    rules,
  };
}

function mergeRules(lists: readonly (readonly RawEntry[])[]): readonly RawEntry[] {
  const kept: RawEntry[] = [];
  for (const entry of lists.flat()) {
    const before = kept.find((one) => idOf(one) === idOf(entry));
    if (!before) kept.push(entry);
    else if (!sameWritten(before.raw, entry.raw) || mentionsRenamed(before) || mentionsRenamed(entry))
      throw entry.written.faultAt(['id'], differ(idOf(entry), before.written));
  }
  return kept;
}

/** The same words mean another thing where a name in them was given to something else. */
function mentionsRenamed({ raw, renamed }: RawEntry): boolean {
  const text = JSON.stringify(raw);
  return Object.keys(renamed).some((name) => text.includes(`"${name}.`));
}

const differ = (id: string, other: Written): string => {
  const { file, line } = other.placeAt(['id']);
  return `"${id}" is another rule in ${file}:${line}. Give one of them another name under "composes", with "as: { ${id}: … }"`;
};

function distinct(entries: readonly RawEntry[]): readonly RawEntry[] {
  return entries.filter(
    ({ raw }, index) => !entries.slice(0, index).some((earlier) => sameWritten(earlier.raw as Raw, raw)),
  );
}
