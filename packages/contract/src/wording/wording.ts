import type { Advice } from '../advice';
import type { IssueCode } from '../issue';
import type { IssueDetails } from '../issue-params';
import type { RuleFault } from '../rule-fault';

/** One sentence per issue code, complete by the compiler. */
export type Wording = { readonly [Code in IssueCode]: (detail: IssueDetails[Code]) => string };

/** A number with thousands separated, for limits. */
export const grouped = (value: number): string => value.toLocaleString('en-US');

/** The sentences of `rule.failed`: one for each thing that the shipped checks find. */
export type RuleFaultWording = {
  readonly [Fault in RuleFault['fault']]: (detail: Extract<RuleFault, { fault: Fault }>) => string;
};

/** One way out per kind of advice; `otherwise` is what the rule or the code says of it. */
export type AdviceWording = {
  readonly [Kind in Advice['kind']]: (advice: Extract<Advice, { kind: Kind }>, otherwise: string) => string;
};

/** The sentence of what a shipped check found. */
export const ruleFault = (wording: RuleFaultWording, detail: RuleFault): string =>
  wording[detail.fault](detail as never);
