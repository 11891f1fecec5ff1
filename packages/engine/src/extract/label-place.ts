import type { Affinity } from './affinity';
import type { LabelPhrase } from './label-phrase';
import type { PagedHit, Part } from './section';

/** A label of a field where it stands. */
export interface LabelPlace extends PagedHit {
  readonly phrase: LabelPhrase;
  /** Place of its wording in the field's list, from 0. */
  readonly order: number;
  readonly part: Part | undefined;
  /** Where it is none of the field's labels, but may mean the same. */
  readonly affinity?: Affinity;
}
