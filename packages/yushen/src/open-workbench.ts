import type { OpenOptions, Workbench } from '@yushen/cli';
import { authoringOver } from './create-authoring';
import { reviewerOver } from './create-reviewer';
import { openLibrary } from './open-library';
import { parseReviewerOptions } from './reviewer-options';

/** What the command line works with, over one library. @throws YushenError `bad-options`, `bad-pack` */
export async function openWorkbench(options: OpenOptions = {}): Promise<Workbench> {
  const parsed = parseReviewerOptions(options);
  const library = openLibrary(parsed);
  return { ...reviewerOver(library, parsed), ...authoringOver(library, parsed.packs) };
}
