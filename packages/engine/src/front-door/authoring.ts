import type { LintFinding, PackDiff } from '@yushen/rules';

/** How packs did on their own examples. */
export interface PackTestResult {
  /** In the order in which they were found. */
  readonly packs: readonly {
    /** The matter's id. */
    readonly id: string;
    /** The pack's version: `2026.1`. */
    readonly version: string;
    /** Rules and requirements there are, and those with an example that they pass and one that they fail. */
    readonly coverage: {
      /** How many there are. */
      readonly total: number;
      /** How many have both examples. */
      readonly covered: number;
    };
    /** Its own, and those that it takes over from the pack that it extends. */
    readonly examples: readonly {
      /** As the pack's `matter.test.yaml` has it. */
      readonly name: string;
      /** The rule or requirement that it is about; absent where it is about the whole case. */
      readonly about?: string;
      /** Whether the rules came to what the example says. */
      readonly passed: boolean;
      /** It comes from the pack that this one extends; restate it under the same name where it is to come out differently. */
      readonly inherited?: boolean;
      /** What came out instead, where it failed. */
      readonly message?: string;
    }[];
    /** Rules and requirements without an example that they pass, or without one that they fail. */
    readonly uncovered: readonly string[];
  }[];
  /** How many examples of all packs passed. */
  readonly passed: number;
  /** How many examples of all packs failed. */
  readonly failed: number;
}

/** What lint finds in packs. */
export interface PackLintResult {
  /** Packs looked at, by file. */
  readonly packs: readonly string[];
  /** In the order of the packs' files. */
  readonly findings: readonly LintFinding[];
  /** How many findings are errors. */
  readonly errors: number;
  /** How many findings are warnings. */
  readonly warnings: number;
}

/** What owners of rules work with. Nothing of it reads a file of an applicant. */
export interface Authoring {
  /**
   * What differs between two packs: matters (`id`, `id@version`), or folders or files of packs.
   *
   * @throws YushenError `unknown-matter`, `bad-pack`; `bad-options` where a path leads nowhere
   */
  diffMatters(before: string, after: string): PackDiff;
  /**
   * What is wrong with rule packs beyond what loading refuses: all that are loaded, or those below a folder.
   *
   * @throws YushenError `bad-options` where there is no such folder, `bad-pack` for a text that is no YAML
   */
  lintPacks(folder?: string): PackLintResult;
  /**
   * Tries rule packs on their own examples: all that are loaded, or those below a folder.
   *
   * @throws YushenError `bad-options` where there is no such folder, `bad-pack` for a pack that does not load or has no examples
   */
  testPacks(folder?: string): Promise<PackTestResult>;
}
