import { measuredShare, roundedDown, roundedUp } from './exact-bound';

/** What one limit would have come to. */
export interface LimitStep {
  readonly relied: number;
  /** Share of the cases that would have been approved. */
  readonly approvedShare: number;
  /** Cases that a person saw and that this limit approves, and how many of them the person did not approve. */
  readonly seen: number;
  readonly wrong: number;
  /** Share of wrong approvals with its bounds, 95 %. Nothing where no approval was seen. */
  readonly falseApprovals?: { readonly share: number; readonly lower: number; readonly upper: number };
}

export interface LimitProposal {
  readonly target: number;
  readonly steps: readonly LimitStep[];
  /** The limit that approves most, of those whose upper bound is within the target. Nothing where there is none. */
  readonly proposed?: number;
  /** Approvals drawn by lot and all right that the target needs at least, for its bound to reach so low. */
  readonly needed: number;
}

/** A case that a person saw, and whether each limit would have approved it. */
export interface SeenCase {
  /** `lot`: approved then and drawn by lot, it stands for all that were approved; `held`: not approved then, so a person saw it anyway. */
  readonly from: 'lot' | 'held';
  readonly right: boolean;
  readonly approved: readonly boolean[];
}

/** Probability outside each bound of each of the two kinds of cases: together they are outside at 5 % at most. */
const EACH_SIDE = 0.0125;

/**
 * Limits of confidence for a share of false approvals that an office will bear. Cases that were approved are known by those drawn
 * by lot; those that were held are known all. `approvals` says how many were approved, seen or not. The bounds of the two kinds are
 * exact, and are added by their weight: too wide rather than too narrow.
 */
export function proposeLimit(
  limits: readonly number[],
  cases: readonly SeenCase[],
  approvals: number,
  target: number,
): LimitProposal {
  const [lot, held] = (['lot', 'held'] as const).map((kind) => cases.filter(({ from }) => from === kind)) as [
    SeenCase[],
    SeenCase[],
  ];
  const all = approvals + held.length;
  const steps = limits.map((relied, index): LimitStep => {
    const passed = (some: readonly SeenCase[]) => some.filter(({ approved }) => approved[index] === true);
    const [drawn, freed] = [passed(lot), passed(held)];
    // Approvals that nobody saw go as those drawn by lot; without any drawn nothing is known of them.
    const stay = lot.length === 0 ? approvals : (approvals * drawn.length) / lot.length;
    const parts = [
      { weight: stay, of: drawn },
      { weight: freed.length, of: freed },
    ].filter(({ weight }) => weight > 0);
    const weight = parts.reduce((sum, part) => sum + part.weight, 0);
    const seen = drawn.length + freed.length;
    const wrong = [...drawn, ...freed].filter(({ right }) => !right).length;
    const shares = parts.map(({ weight: heavy, of }) => {
      const { share = 0, lower, upper } = measuredShare(of.filter(({ right }) => !right).length, of.length, EACH_SIDE);
      return { share: share * heavy, lower: lower * heavy, upper: upper * heavy };
    });
    const sum = (name: 'share' | 'lower' | 'upper') => shares.reduce((total, one) => total + one[name], 0) / weight;
    return {
      relied,
      approvedShare: all === 0 ? 0 : rounded(weight / all),
      seen,
      wrong,
      ...(seen > 0 && {
        falseApprovals: {
          share: rounded(sum('share')),
          lower: roundedDown(sum('lower')),
          upper: roundedUp(sum('upper')),
        },
      }),
    };
  });
  const within = steps.filter(({ falseApprovals }) => falseApprovals !== undefined && falseApprovals.upper <= target);
  const [best] = [...within].sort((a, b) => b.approvedShare - a.approvedShare || b.relied - a.relied);
  return { target, steps, ...(best && { proposed: best.relied }), needed: casesNeeded(target) };
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Cases without one that is wrong, for the upper bound to come down to a share: `(1 - share) ** cases <= EACH_SIDE`. */
export const casesNeeded = (share: number): number => Math.ceil(Math.log(EACH_SIDE) / Math.log1p(-share));
