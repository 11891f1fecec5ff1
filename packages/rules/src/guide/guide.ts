import { type SharedData, type Text, YushenError } from '@yushen/contract';
import { acceptedTitles } from '../assign/judge-slots';
import { listSlots } from '../assign/list-slots';
import { type DepartmentsDescription, describeDepartments } from '../departments/describe-departments';
import type { NeededBy } from '../departments/needed-by';
import { type Form, parsePartialForm } from '../form/parse-form';
import { checkRequirementNames } from '../judge/judge';
import type { MatterPack, Requirement } from '../pack/pack';
import { placeOfSlot } from '../pack/place-of';
import type { Slot } from '../pack/slot';
import { registryTitle } from '../pack/vocabulary';
import { uploadsSaved } from '../sharing/uploads-saved';
import { type CheckItem, checklist } from './checklist';
import { openPaths } from './open-paths';
import { type OpenQuestion, openQuestions } from './open-questions';
import { isAnswered } from './possible-answers';

export const GUIDE_SCHEMA = 'yushen.guide/1';

/** `open`: it depends on a question that is not answered yet. */
export type MaterialStatus = 'needed' | 'waived' | 'open' | 'not-needed';

/** One document of the list that an applicant must bring together. */
export interface GuidedMaterial {
  /** Id of the requirement. */
  readonly requirement: string;
  /** What it is called on the list of materials. */
  readonly title: Text;
  /** Whose, where it is needed for each of several persons or companies. */
  readonly subject?: string;
  /** `needed`: bring it. `waived`: a registry vouches for it. `open`: it depends on `dependsOn`. `not-needed`: its condition does not hold. */
  readonly status: MaterialStatus;
  /** Any one of these documents, or sets of documents, will do. */
  readonly accepts: readonly Text[];
  /** When it is asked for, in words. */
  readonly condition?: Text;
  /** Paths of the form on which it still depends; a status that rests on an assumption may change. */
  readonly dependsOn: readonly string[];
  /** The registries that vouch for it; or that may, so that it need not be uploaded. */
  readonly sources?: readonly string[];
  /** The same registries in words. */
  readonly sourceTitles?: readonly Text[];
  /** What to bring and where it is issued, in words. */
  readonly guidance?: Text;
  /** The law that asks for it: title and article. */
  readonly basis?: string;
  /** Of a matter that several departments share: who needs it in this case, and why. */
  readonly neededBy?: NeededBy;
  /** What will be checked on it. */
  readonly checklist: readonly CheckItem[];
}

/** What an applicant is told before uploading anything (智能导办). Plain JSON. */
export interface Guide {
  /** Says what this is, and in which version. */
  readonly schema: typeof GUIDE_SCHEMA;
  /** The matter that it is a guide to. */
  readonly matter: {
    /** The matter's id. */
    readonly id: string;
    /** The pack's version: `2026.1`. */
    readonly version: string;
    /** What the matter is called. */
    readonly title: Text;
  };
  /** The list of materials, in the pack's order. */
  readonly materials: readonly GuidedMaterial[];
  /** In the order in which to ask them. Empty: the list is final. */
  readonly questions: readonly OpenQuestion[];
  /** Documents that shared data spares the applicant. */
  readonly uploadsSaved: number;
  /** Of a matter that several departments share: requirements in this one list, and in their lists together. */
  readonly asked?: DepartmentsDescription['asked'];
}

/**
 * Guides an applicant whose form is filled in as far as it is. A key that is left out is a question not answered yet;
 * `null` says that there is none.
 *
 * @throws YushenError `bad-case` where the form, or the shared data, does not fit the matter
 */
export function guide(pack: MatterPack, given: unknown, sharedData: readonly SharedData[] = []): Guide {
  if (typeof given !== 'object' || given === null)
    throw new YushenError('bad-case', 'A form is an object of the keys that the applicant has filled in.');
  const form = parsePartialForm(pack, given);
  checkRequirementNames(pack, { materials: [], sharedData });
  const answered = (path: string): boolean => isAnswered(given, path);
  const slots = listSlots(pack, form, sharedData);
  const shared = describeDepartments(pack, { form, slots });
  return {
    schema: GUIDE_SCHEMA,
    matter: { id: pack.id, version: pack.version, title: pack.title },
    materials: pack.requirements.flatMap((requirement) => {
      const dependsOn = openPaths(pack, requirement, form, answered);
      const own = slots.filter((slot) => slot.requirement.id === requirement.id);
      if (own.length === 0) return [described(pack, requirement, form, dependsOn)];
      return own.map((slot) => ({
        ...described(pack, slot.requirement, form, dependsOn, slot),
        ...(shared && { neededBy: needsOf(shared.neededBy[requirement.id] ?? [], placeOfSlot(slot).subject) }),
      }));
    }),
    questions: openQuestions(pack, form, answered),
    uploadsSaved: uploadsSaved(slots, pack.vocabulary).uploadsSaved,
    ...(shared && { asked: shared.asked }),
  };
}

function described(
  pack: MatterPack,
  requirement: Requirement,
  form: Form,
  dependsOn: readonly string[],
  slot?: Slot,
): GuidedMaterial {
  const { subject } = placeOfSlot(slot);
  const status = statusOf(requirement, form, slot);
  const named = slot && slot.shared.length > 0 ? slot.shared.map(({ source }) => source) : offered(requirement);
  const sources = [...new Set(named)];
  const { id, title, condition, guidance, basis } = requirement;
  return {
    requirement: id,
    title,
    ...(subject !== undefined && { subject }),
    status,
    accepts: acceptedTitles(pack.vocabulary, requirement),
    ...(condition && { condition }),
    dependsOn,
    ...(sources.length > 0 && {
      sources,
      sourceTitles: sources.map((source) => registryTitle(pack.vocabulary, source)),
    }),
    ...(guidance && { guidance }),
    ...(basis !== undefined && { basis }),
    checklist: status === 'not-needed' ? [] : checklist(pack, requirement, form),
  };
}

/** Of a document of one person, the departments that need that person's. */
const needsOf = (needs: NeededBy, person: string | undefined): NeededBy =>
  person === undefined
    ? needs
    : needs.filter(({ subjects }) => subjects?.includes(person) ?? true).map(({ subjects: _others, ...need }) => need);

const offered = ({ available }: Requirement): readonly string[] => available.map(({ from }) => from);

function statusOf(requirement: Requirement, form: Form, slot: Slot | undefined): MaterialStatus {
  // Without a slot it does not apply, or it does and nobody is named yet.
  if (!slot) return requirement.each && (requirement.when?.judge({ form }) ?? true) !== false ? 'open' : 'not-needed';
  if (slot.shared.length > 0) return 'waived';
  return slot.certain ? 'needed' : 'open';
}
