import type { Quad, Report } from '@yushen/contract';
import { type Language, say } from '../words/language';
import { documentsOn, fieldTitle, type Place, placeOf } from './places';
import { weakValues } from './weak-values';
import { WORDS } from './words';
import type { PageMark } from './yushen-page';

/** The boxes of one page: its values, the doubtful ones apart; seals and signatures; every issue and what it rests on. */
export function pageMarks(report: Report, place: Place, language: Language): PageMark[] {
  const here = (one: Place) => one.material === place.material && one.page === place.page;
  const documents = documentsOn(report, place);
  const weak = new Set(weakValues(report).map(({ document, field }) => `${document.id}/${field}`));
  const fields = documents.flatMap(({ id, fields: read }) =>
    Object.entries(read)
      .filter(([, reading]) => here(reading))
      .map(([name, { box, value }]): PageMark => {
        const key = `${id}/${name}`;
        const title = `${say(fieldTitle(name), language)}: ${value}`;
        return { id: key, kind: weak.has(key) ? 'weak' : 'field', box, title };
      }),
  );
  const signs = documents.flatMap(({ marks }) => [
    ...marks.seals.filter(here).map(({ box, text }): PageMark => ({ id: 'seal', kind: 'seal', box, title: text })),
    ...marks.signatures
      .filter(here)
      .map(
        ({ box, state }): PageMark => ({ id: 'signature', kind: 'signature', box, title: say(WORDS[state], language) }),
      ),
  ]);
  const issues = report.issues.flatMap((issue, index) =>
    [issue, ...(issue.evidence ?? [])].flatMap((about): PageMark[] => {
      const at = placeOf(report, about);
      if (at?.box === undefined || !here(at)) return [];
      const box: Quad = at.box;
      return [{ id: `issue/${index}`, kind: issue.severity, box, title: issue.message[language], number: index + 1 }];
    }),
  );
  return [...fields, ...signs, ...issues];
}
