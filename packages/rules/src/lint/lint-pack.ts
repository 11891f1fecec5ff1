import { assemblePack } from '../assemble/assemble-pack';
import type { RawEntry, RawPack } from '../assemble/raw-pack';
import { compilePack } from '../load/load-pack';
import type { MatterPack } from '../pack/pack';
import type { Vocabulary } from '../pack/vocabulary';
import { PackFault, type PackResolver, type PackSource } from '../yaml/pack-text';
import { lintConditions } from './lint-conditions';
import type { LintFinding } from './lint-finding';
import { lintRules } from './lint-rules';
import { lintSharing } from './lint-sharing';
import { lintWording } from './lint-wording';
import { unreadFormKeys } from './unread-form-keys';

/** A pack with the places of its entries, as the checks of a linter see it. */
export interface Linted {
  readonly pack: MatterPack;
  readonly raw: RawPack;
  /** Where an entry was written. */
  requirement(id: string): RawEntry;
  rule(id: string): RawEntry;
}

/**
 * Looks for what is wrong with a pack beyond what loading refuses: conditions that contradict themselves, requirements and rules
 * that no case can meet, missing words, form keys that nothing reads. Faults that loading would refuse are all listed, each once.
 */
export function lintPack(source: PackSource, vocabulary: Vocabulary, resolve: PackResolver): readonly LintFinding[] {
  const faults: PackFault[] = [];
  try {
    const raw = assemblePack(source, resolve);
    const pack = compilePack(raw, vocabulary, (fault) => faults.push(fault));
    const found = (entries: readonly RawEntry[], id: string): RawEntry => entries.find((entry) => entry.raw.id === id)!;
    const linted: Linted = {
      pack,
      raw,
      requirement: (id) => found(raw.sections.requirements, id),
      rule: (id) => found(raw.sections.rules, id),
    };
    return inOrder([
      ...faults.map(faultFinding),
      ...lintConditions(linted),
      ...lintRules(linted),
      ...lintWording(linted),
      ...lintSharing(linted),
      ...(faults.length === 0 ? unreadFormKeys(linted) : []),
    ]);
  } catch (error) {
    if (!(error instanceof PackFault)) throw error;
    return inOrder([...faults, error].map(faultFinding));
  }
}

const inOrder = (findings: readonly LintFinding[]): readonly LintFinding[] =>
  [...findings].sort((left, right) => left.file.localeCompare(right.file) || left.line - right.line);

function faultFinding({ place, said }: PackFault): LintFinding {
  return {
    code: 'pack.fault',
    level: 'error',
    ...place,
    about: '',
    message: { zh: `规则包无法载入：${said}`, en: said },
    way: {
      zh: '按提示改正这一处；写法见 packages/matters/README.md',
      en: 'Mend this place; packages/matters/README.md describes the language',
    },
  };
}
