import type { DocumentType } from '@yushen/contract';
import type { MatterDescription } from '@yushen/engine';
import { describePack, type MatterPack } from '@yushen/rules';

/** A matter for people and portals. @throws YushenError `bad-case` where the form does not fit */
export function describeMatter(pack: MatterPack, form?: unknown): MatterDescription {
  const { id, version, base, title, effectiveFrom, composition, requirements, rules } =
    form === undefined ? describePack(pack) : describePack(pack, form);
  return {
    id,
    version,
    effectiveFrom,
    ...(base !== undefined && { base }),
    title,
    ...(composition && { composition }),
    requirements: requirements.map(({ applies, accepts, note: _note, ...requirement }) => ({
      ...requirement,
      accepts: accepts.map((set) => set.map((paper) => ({ ...paper, type: paper.type as DocumentType }))),
      ...(typeof applies === 'boolean' && { applies }),
    })),
    rules: rules.map(({ id: rule, title: about, basis }) => ({
      id: rule,
      about,
      ...(basis !== undefined && { basis }),
    })),
  };
}
