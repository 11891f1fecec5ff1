import type { CaseView } from '../case-view';
import { sampleMatter } from './fake-reviewer';
import { sampleCase, sampleReport } from './sample-report';

/** The sample as the renderers take it. */
export const sampleView: CaseView = {
  report: sampleReport,
  files: sampleCase.materials.map(({ file }) => file),
  matterTitle: sampleMatter.title,
  typeTitles: new Map(
    sampleMatter.requirements.flatMap(({ accepts }) => accepts.flat()).map(({ type, title }) => [type, title]),
  ),
};
