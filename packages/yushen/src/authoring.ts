/**
 * For those who write rule packs: try, lint, compare.
 *
 * @module yushen/authoring
 */

export type { Authoring, PackLintResult, PackTestResult } from '@yushen/engine';
export type { LintFinding, PackChange, PackDiff } from '@yushen/rules';
export { type AuthoringOptions, createAuthoring } from './create-authoring';
