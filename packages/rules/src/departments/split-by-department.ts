import type { Document, Issue, Report, RequirementResult, Text } from '@yushen/contract';
import type { MatterPack, Part } from '../pack/pack';
import { worst } from './requirement-results';

/** What of a report one department is shown: its own requirements, documents and issues, and no others. */
export interface DepartmentView {
  /** The id of the department's part in the composed matter. */
  readonly part: string;
  /** The department's own matter. */
  readonly title: Text;
  /** The department's name. */
  readonly department: Text;
  /** False where it needs nothing in this case. */
  readonly concerned: boolean;
  /** As for a whole case, by its own issues. The case's decision stays that of the whole report. */
  readonly decision: Report['decision'];
  /** Those that it needs in this case. */
  readonly requirements: readonly RequirementResult[];
  /** Those that were taken for them. */
  readonly documents: readonly Document[];
  /** Those about its requirements, documents and rules; what nobody claims goes to the first department. */
  readonly issues: readonly Issue[];
}

type Split = Pick<Report, 'requirements' | 'documents' | 'issues' | 'decision'>;

/**
 * Splits a report on a composed matter, so that its departments can work side by side. An issue goes to every department
 * whose requirement, document or rule it is about; one that nobody claims goes to the first. A matter of one piece has one view
 * for each department that shares it: none.
 */
export function splitByDepartment(pack: MatterPack, report: Split): readonly DepartmentView[] {
  const views = pack.parts.map((part) => ({ part, ...ownDocuments(part, report) }));
  const claimed = new Set(views.flatMap((view) => report.issues.filter((issue) => isAbout(issue, view))));
  return views.map((view, index) => {
    const documents = new Set(view.documents.map(({ id }) => id));
    const issues = report.issues
      .filter((issue) => isAbout(issue, view) || (index === 0 && !claimed.has(issue)))
      .map((issue) => withOwnEvidence(issue, documents));
    return {
      part: view.part.id,
      title: view.part.title,
      department: view.part.department,
      concerned: view.requirements.length > 0 || issues.length > 0,
      decision: decisionOn(issues),
      requirements: view.requirements,
      documents: view.documents,
      issues,
    };
  });
}

interface OwnDocuments {
  readonly requirements: readonly RequirementResult[];
  readonly documents: readonly Document[];
}

function ownDocuments({ id: part }: Part, report: Split): OwnDocuments {
  const requirements = report.requirements.flatMap((requirement) => {
    const need = requirement.neededBy?.find((one) => one.part === part);
    return need ? [ofSubjects({ ...requirement, neededBy: [need] }, need.subjects)] : [];
  });
  const ids = new Set(requirements.flatMap(({ documents }) => documents));
  return { requirements, documents: report.documents.filter(({ id }) => ids.has(id)) };
}

/** A requirement as far as it is about some of its persons. */
function ofSubjects(requirement: RequirementResult, wanted: readonly string[] | undefined): RequirementResult {
  if (wanted === undefined || requirement.subjects === undefined) return requirement;
  const subjects = requirement.subjects.filter(({ subject }) => wanted.includes(subject));
  return {
    ...requirement,
    status: worst(subjects.map(({ status }) => status)),
    documents: [...new Set(subjects.flatMap(({ documents }) => documents))],
    subjects,
  };
}

function isAbout(issue: Issue, { part, requirements, documents }: OwnDocuments & { readonly part: Part }): boolean {
  if (issue.rule !== undefined && part.rules.includes(issue.rule)) return true;
  if (issue.document !== undefined) return documents.some(({ id }) => id === issue.document);
  return requirements.some(
    ({ id, subjects }) =>
      id === issue.requirement &&
      (issue.subject === undefined || !subjects || subjects.some(({ subject }) => subject === issue.subject)),
  );
}

function withOwnEvidence(issue: Issue, documents: ReadonlySet<string>): Issue {
  if (!issue.evidence) return issue;
  const evidence = issue.evidence.filter(({ document }) => document === undefined || documents.has(document));
  const { evidence: _all, ...rest } = issue;
  return evidence.length === 0 ? rest : { ...rest, evidence };
}

function decisionOn(issues: readonly Issue[]): Report['decision'] {
  if (issues.some(({ severity }) => severity === 'block')) return 'correct';
  return issues.some(({ severity }) => severity === 'review') ? 'manual' : 'approve';
}
