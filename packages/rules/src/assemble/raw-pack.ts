import type { Text } from '@yushen/contract';
import type { Written } from '../yaml/written';

export type Raw = Readonly<Record<string, unknown>>;

/** An entry of a pack as it was written, with its places. */
export interface RawEntry {
  readonly raw: Raw;
  readonly written: Written;
  /** It came with `include`, and falls away where it touches no document of the matter. */
  readonly shared: boolean;
  /** Names that its references use for requirements which bear other ids in this matter. */
  readonly renamed: Readonly<Record<string, string>>;
}

export const SECTIONS = ['identities', 'requirements', 'rules'] as const;
export type Section = (typeof SECTIONS)[number];

export type Sections = Readonly<Record<Section, readonly RawEntry[]>>;

/** One department's share of a composed matter. */
export interface RawPart {
  readonly id: string;
  readonly title: Text;
  readonly department: Text;
  readonly basis: readonly string[];
  /** What it needs: `{ id, why, when?, of?, where? }`. */
  readonly needs: readonly RawEntry[];
  /** Ids of the rules that it brought. */
  readonly rules: readonly string[];
}

/** A pack put together from all that it names, before its words are checked. */
export interface RawPack {
  /** Everything but the entries: `id`, `version`, `form` … */
  readonly head: Raw;
  readonly written: Written;
  readonly sections: Sections;
  readonly parts: readonly RawPart[];
  /** The matter that it changes, at its version. */
  readonly base?: string | undefined;
}

export const idOf = ({ raw }: RawEntry): string => String(raw.id);
