import path from 'node:path';
import type { Issue, Quad, Report, Severity } from '@yushen/contract';
import type { Reviewer } from '@yushen/engine';
import type { CaseView } from '../case-view';
import { placeOf } from '../place';
import { numberIssues } from '../summary/issue-sections';
import { cropBox, type DrawnPage, type Picture, shrinkPage } from './crop';

/** A box of an issue on a page, under the issue's number. */
export interface Mark {
  /** The issue's number in the report for people, from 1. */
  readonly number: number;
  /** The issue's own: it gives the box its colour. */
  readonly severity: Severity;
  /** The issue that rests on this place. */
  readonly issue: Issue;
  /** In the coordinates of the report, whose unit is that of the page's `width` and `height`. */
  readonly box: Quad;
}

/** One page with its picture; boxes count in `width` and `height`. */
export interface PicturedPage {
  /** Place of the file in the case's list, from 0. */
  readonly material: number;
  /** From 0, inside its file. */
  readonly page: number;
  /** Pixels that boxes count in; the picture may be smaller. */
  readonly width: number;
  /** Pixels that boxes count in; the picture may be smaller. */
  readonly height: number;
  /** The whole page, made smaller: at most 1400 pixels long. */
  readonly picture: Picture;
  /** Boxes of the issues on this page. */
  readonly marks: readonly Mark[];
}

/** A case with its pictures: everything that the illustrated report shows. */
export interface PicturedCase extends CaseView {
  /** Pages that a document or an issue stands on, in the uploads' order; one that cannot be drawn is left out. */
  readonly pages: readonly PicturedPage[];
  /** Cut-outs of the places that issues rest on, by `placeKey`. */
  readonly crops: ReadonlyMap<string, Picture>;
}

interface PlacedMark extends Mark {
  readonly material: number;
  readonly page: number;
}

export const placeKey = (material: number, page: number, box: Quad): string => JSON.stringify([material, page, box]);

/**
 * Draws the pages that a report speaks of and cuts out the places its issues rest on. A file that can no longer be
 * drawn is left without a picture: the report itself says why, where it is at fault.
 * @throws YushenError `aborted`
 */
export async function pictureCase(
  caseFile: string,
  view: CaseView,
  reviewer: Pick<Reviewer, 'pageImages'>,
  signal?: AbortSignal,
): Promise<PicturedCase> {
  const marks = marksOf(view.report);
  const pages: PicturedPage[] = [];
  const crops = new Map<string, Picture>();
  for (const material of materialsOf(view.report)) {
    const file = view.files[material];
    if (file === undefined) continue;
    const images = reviewer.pageImages(path.resolve(path.dirname(caseFile), file), signal ? { signal } : {});
    for await (const drawn of drawable(images, signal)) {
      const own = marks.filter((mark) => mark.material === material && mark.page === drawn.page);
      const { page, width, height } = drawn;
      pages.push({ material, page, width, height, picture: await shrinkPage(drawn), marks: own });
      for (const { box } of own) {
        const crop = await cropBox(drawn, box);
        if (crop) crops.set(placeKey(material, page, box), crop);
      }
    }
  }
  return { ...view, pages, crops };
}

/** The pages of a file up to the first that cannot be drawn. */
async function* drawable(images: AsyncIterable<DrawnPage>, signal?: AbortSignal): AsyncGenerator<DrawnPage> {
  try {
    yield* images;
  } catch (error) {
    if (signal?.aborted) throw error;
  }
}

/** Materials that stand behind a document or an issue, in the case's order. */
function materialsOf(report: Report): readonly number[] {
  const behindDocuments = report.documents.flatMap(({ pages }) => pages.map(({ material }) => material));
  const behindIssues = report.issues.flatMap((issue) => placeOf(report, issue)?.material ?? []);
  return [...new Set([...behindDocuments, ...behindIssues])].sort((a, b) => a - b);
}

/** Every box that an issue or its evidence stands on, once for each issue. */
function marksOf(report: Report): readonly PlacedMark[] {
  return numberIssues(report.issues).flatMap(({ issue, number }) => {
    const places = [issue, ...(issue.evidence ?? [])].flatMap((about) => placeOf(report, about) ?? []);
    const marks = places.flatMap(({ material, page, box }): [string, PlacedMark][] =>
      box ? [[placeKey(material, page, box), { number, severity: issue.severity, issue, box, material, page }]] : [],
    );
    return [...new Map(marks).values()];
  });
}
