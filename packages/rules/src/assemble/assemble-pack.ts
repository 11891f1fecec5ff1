import { suggestion } from '../form/nearest-name';
import { type Outline, outlineSchema, sharedPackSchema } from '../pack/pack-schema';
import { mergeDifference } from '../yaml/merge-difference';
import { type PackResolver, type PackSource, PackText } from '../yaml/pack-text';
import { Written } from '../yaml/written';
import { composeParts } from './compose-parts';
import { idOf, type Raw, type RawEntry, type RawPack, SECTIONS, type Section, type Sections } from './raw-pack';

/**
 * Puts a pack together: what it extends, what it composes, what it includes, and what it says itself, which wins.
 *
 * @throws YushenError `bad-pack` where a text is not YAML, a named pack does not fit, or an id stands twice
 */
export function assemblePack(source: PackSource, resolve: PackResolver, chain: readonly string[] = []): RawPack {
  const text = new PackText(source);
  const parsed = outlineSchema.safeParse(text.value);
  if (!parsed.success) throw text.schemaFault(parsed.error);
  const outline = parsed.data;
  const named = (name: string, path: readonly PropertyKey[]): RawPack => {
    if (chain.includes(name)) throw text.faultAt(path, `"${name}" rests on itself`);
    const found = resolve(name);
    return assemblePack(found, found.near ?? resolve, [...chain, name]);
  };
  const base = outline.extends === undefined ? undefined : named(outline.extends, ['extends']);
  const parts = outline.composes.map(({ pack, as }, index) => ({
    name: pack,
    as,
    pack: named(pack, ['composes', index]),
    written: new Written([{ text, path: ['composes', index] }]),
  }));
  if (base) checkExtends(text, outline, base);
  const inherited = base ?? (parts.length > 0 ? composeParts(parts) : undefined);
  const shared = outline.include.map((name) => loadShared(resolve(name)));
  const sharedSections = shared.map(({ sections }) => sections);
  checkWithout(text, outline, [...(inherited ? [inherited.sections] : []), ...sharedSections]);
  const kept = (entries: readonly RawEntry[]) => entries.filter((entry) => !outline.without.includes(idOf(entry)));
  const own = sectionsOf(text, outline, false);
  const sections = perSection((section) => {
    const mine = inherited ? changed(kept(inherited.sections[section]), own[section]) : own[section];
    const entries = [...mine];
    for (const one of sharedSections) entries.push(...lackingIn(entries, kept(one[section])));
    return entries;
  });
  const written = new Written([{ text, path: [] }]);
  const registries = Object.assign({}, ...shared.map((one) => one.registries), inherited?.head.registries);
  return {
    head: mergeDifference({ ...inherited?.head, registries }, headOf(outline)) as Raw,
    written: inherited ? written.over(inherited.written) : written,
    sections,
    parts: (inherited?.parts ?? []).map((part) => ({ ...part, needs: kept(part.needs) })),
    ...(outline.extends !== undefined && { base: outline.extends }),
  };
}

const NOT_HEAD = new Set<string>([...SECTIONS, 'extends', 'composes', 'include', 'without']);

const headOf = (outline: Outline): Raw =>
  Object.fromEntries(Object.entries(outline).filter(([key]) => !NOT_HEAD.has(key)));

const perSection = (make: (section: Section) => readonly RawEntry[]): Sections => ({
  identities: make('identities'),
  requirements: make('requirements'),
  rules: make('rules'),
});

function sectionsOf(text: PackText, data: Pick<Outline, Section>, shared: boolean): Sections {
  return perSection((section) =>
    data[section].map((raw, index) => {
      const path = [section, index];
      if ('id' in raw && data[section].findIndex((other) => 'id' in other && other.id === raw.id) !== index)
        throw text.faultAt([...path, 'id'], `"${raw.id}" stands twice`);
      return { raw, written: new Written([{ text, path }]), shared, renamed: {} };
    }),
  );
}

function loadShared(source: PackSource): { readonly sections: Sections; readonly registries: Raw } {
  const text = new PackText(source);
  const parsed = sharedPackSchema.safeParse(text.value);
  if (!parsed.success) throw text.schemaFault(parsed.error);
  return { sections: sectionsOf(text, parsed.data, true), registries: parsed.data.registries };
}

/** Inherited entries, each with what this pack says of its id; what it says of new ids stands behind them. */
function changed(inherited: readonly RawEntry[], own: readonly RawEntry[]): readonly RawEntry[] {
  const told = inherited.map((entry) => {
    const change = 'id' in entry.raw ? own.find((one) => one.raw.id === entry.raw.id) : undefined;
    if (!change) return entry;
    for (const [key, value] of Object.entries(change.raw))
      if (value === null && !(key in entry.raw))
        throw change.written.faultAt([key], `"${idOf(entry)}" has no "${key}" to take away`);
    const raw = mergeDifference(entry.raw, change.raw) as Raw;
    return { ...entry, raw, written: change.written.over(entry.written), shared: false };
  });
  return [...told, ...lackingIn(inherited, own)];
}

/** Entries whose id is not among others; those without an id always. */
function lackingIn(others: readonly RawEntry[], entries: readonly RawEntry[]): readonly RawEntry[] {
  return entries.filter(({ raw }) => !('id' in raw) || !others.some((other) => other.raw.id === raw.id));
}

function checkExtends(text: PackText, outline: Outline, base: RawPack): void {
  const found = `${String(base.head.id)}@${String(base.head.version)}`;
  if (found !== outline.extends)
    throw text.faultAt(['extends'], `"${outline.extends}" was asked for, and what was found is "${found}"`);
  if (outline.composes.length > 0)
    throw text.faultAt(['composes'], 'a pack either extends another or composes several');
  for (const key of ['version', 'effectiveFrom'])
    if (!(key in outline))
      throw text.faultAt(['extends'], `a pack that extends another states its own "${key}": cases are pinned to it`);
  if ((outline.id ?? base.head.id) === base.head.id && outline.version === base.head.version)
    throw text.faultAt(['version'], `"${outline.version}" is the version that it extends: give this one its own`);
}

function checkWithout(text: PackText, { without }: Outline, others: readonly Sections[]): void {
  const ids = others.flatMap(({ requirements, rules }) => [...requirements, ...rules].map(idOf));
  for (const [index, id] of without.entries())
    if (!ids.includes(id))
      throw text.faultAt(['without', index], `"${id}" is in no pack that this one rests on.${suggestion(id, ids)}`);
}
