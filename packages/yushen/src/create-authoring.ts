import type { Authoring } from '@yushen/engine';
import { diffMatters } from './diff-matters';
import { lintPacks } from './lint-packs';
import { type Library, openLibrary } from './open-library';
import { loadPackFolder, packFoldersIn, shippedPacksFolder } from './packs';
import { today } from './read-case';
import { parseReviewerOptions, type ReviewerOptions } from './reviewer-options';
import { testPacks } from './test-packs';

/** What packs may name and where they are: as for a reviewer. */
export type AuthoringOptions = Pick<ReviewerOptions, 'packs' | 'documents' | 'checks'>;

/**
 * Opens what owners of rules work with: lint, examples, differences. No worker starts, and no model is loaded.
 *
 * @throws YushenError `bad-options`, `bad-pack`
 */
export async function createAuthoring(options: AuthoringOptions = {}): Promise<Authoring> {
  const parsed = parseReviewerOptions(options);
  return authoringOver(openLibrary(parsed), parsed.packs);
}

/** The same, over a library that is open. `packs`: the folders that were passed in. */
export function authoringOver({ vocabulary, registry }: Library, packs: readonly string[]): Authoring {
  return {
    diffMatters: (before, after) => diffMatters(before, after, { registry, on: today(), vocabulary }),
    lintPacks: (folder) => lintPacks(folder === undefined ? [shippedPacksFolder(), ...packs] : [folder], vocabulary),
    testPacks: async (folder) =>
      testPacks(
        folder === undefined
          ? registry.inForce(today())
          : packFoldersIn(folder).map((one) => loadPackFolder(one, vocabulary)),
      ),
  };
}
