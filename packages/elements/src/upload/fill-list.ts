import type { Report, Text } from '@yushen/contract';
import type { WantedDocument, WantedMaterial } from './upload-client';
import { isBlocked, issuesOf, slotOf, typesIn, type UploadItem } from './upload-item';

/** `later`: it is judged only when everything is submitted. */
export type CheckState = 'done' | 'open' | 'wrong' | 'doubtful' | 'later';

export interface Check {
  readonly title: Text;
  readonly state: CheckState;
}

/** One entry of the list with what was put into it. */
export interface FilledMaterial {
  readonly wanted: WantedMaterial;
  readonly slot: string;
  readonly items: readonly UploadItem[];
  /** Every document of the set that is the fullest is there, and nothing on them must be mended. */
  readonly complete: boolean;
  /** The documents of that set. */
  readonly documents: readonly Check[];
  /** What is checked on them. */
  readonly checks: readonly Check[];
}

export interface FilledList {
  readonly materials: readonly FilledMaterial[];
  /** Files that are none of the documents asked for, or not known yet what. */
  readonly unplaced: readonly UploadItem[];
}

const takes = ({ accepts }: WantedMaterial, type: string): boolean =>
  accepts.some((set) => set.some((paper) => paper.type === type));

/** Sorts files into the list: by hand where the applicant said what for, else into the first place that lacks such a document. */
export function fillList(
  wanted: readonly WantedMaterial[],
  items: readonly UploadItem[],
  outcome?: Pick<Report, 'issues' | 'rules'>,
): FilledList {
  const held = new Map<string, UploadItem[]>(wanted.map((material) => [slotOf(material), []]));
  const unplaced: UploadItem[] = [];
  const lacks = (material: WantedMaterial, type: string): boolean =>
    takes(material, type) && !held.get(slotOf(material))?.some((item) => typesIn(item).includes(type));
  for (const item of items.filter(({ chosenFor }) => chosenFor !== undefined))
    (held.get(item.chosenFor ?? '') ?? unplaced).push(item);
  for (const item of items.filter(({ chosenFor }) => chosenFor === undefined)) {
    const open = wanted.filter(({ waived }) => !waived);
    const types = typesIn(item);
    const place =
      open.find((material) => types.some((type) => lacks(material, type))) ??
      open.find((material) => types.some((type) => takes(material, type)));
    (place === undefined ? unplaced : held.get(slotOf(place)))?.push(item);
  }
  return {
    materials: wanted.map((material) => {
      const slot = slotOf(material);
      return { wanted: material, slot, ...judge(material, held.get(slot) ?? [], outcome) };
    }),
    unplaced,
  };
}

function judge(wanted: WantedMaterial, items: readonly UploadItem[], outcome?: Pick<Report, 'issues' | 'rules'>) {
  const documents = fullestSet(wanted, items).map(({ type, title }) => ({
    title,
    state: stateOfDocument(type, items),
  }));
  const complete = wanted.waived || (documents.length > 0 && documents.every(({ state }) => state === 'done'));
  const checks = wanted.checklist.map(({ rule, title }) => ({ title, state: stateOfRule(rule, outcome) }));
  return { items, documents, complete, checks };
}

/** Of the sets that will do, the one that most of is there; the first where none is begun. */
function fullestSet({ accepts }: WantedMaterial, items: readonly UploadItem[]): readonly WantedDocument[] {
  const there = new Set(items.flatMap(typesIn));
  const share = (set: readonly WantedDocument[]) => set.filter(({ type }) => there.has(type)).length / set.length;
  return [...accepts].sort((a, b) => share(b) - share(a))[0] ?? [];
}

function stateOfDocument(type: string, items: readonly UploadItem[]): CheckState {
  const bearers = items.filter((item) => typesIn(item).includes(type));
  if (bearers.length === 0) return 'open';
  if (bearers.every(isBlocked)) return 'wrong';
  return bearers.some((item) => issuesOf(item).every(({ severity }) => severity === 'notice')) ? 'done' : 'doubtful';
}

const RULE_STATES: Readonly<Record<string, CheckState>> = {
  passed: 'done',
  failed: 'wrong',
  unknown: 'doubtful',
  'not-applicable': 'done',
};

function stateOfRule(rule: string | undefined, outcome?: Pick<Report, 'issues' | 'rules'>): CheckState {
  if (rule === undefined || outcome === undefined) return 'later';
  const found = outcome.rules?.find((one) => one.rule === rule);
  return found === undefined ? 'later' : (RULE_STATES[found.status] ?? 'later');
}

/** The one document that a place takes, for the service to compare with; nothing where several would do. */
export function onlyDocumentOf({ accepts }: WantedMaterial): string | undefined {
  const [set] = accepts;
  return accepts.length === 1 && set?.length === 1 ? set[0]?.type : undefined;
}

/** Whether a file that was put here by hand is a known document, and none of those that this place takes. */
export const isMisplaced = (wanted: WantedMaterial, item: UploadItem): boolean => {
  const types = typesIn(item).filter((type) => type !== 'unknown');
  return types.length > 0 && !types.some((type) => takes(wanted, type));
};

/** What a document is called in this list. */
export function titleOfType(wanted: readonly WantedMaterial[], type: string): Text | undefined {
  for (const { accepts } of wanted) for (const paper of accepts.flat()) if (paper.type === type) return paper.title;
  return undefined;
}
