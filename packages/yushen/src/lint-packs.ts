import type { PackLintResult } from '@yushen/engine';
import { type LintFinding, lintPack, type Vocabulary } from '@yushen/rules';
import { nearFolder, packSourcesIn } from './packs';

/** Lints every pack in folders. What several packs include is told once. */
export function lintPacks(folders: readonly string[], vocabulary: Vocabulary): PackLintResult {
  const sources = folders.flatMap(packSourcesIn);
  const told = new Map<string, LintFinding>();
  for (const { folder: own, source } of sources)
    for (const finding of lintPack(source, vocabulary, nearFolder(own)))
      told.set([finding.file, finding.line, finding.column, finding.code, finding.about].join('\n'), finding);
  const findings = [...told.values()];
  const errors = findings.filter(({ level }) => level === 'error').length;
  return { packs: sources.map(({ source }) => source.file), findings, errors, warnings: findings.length - errors };
}
