/**
 * How far a matter's rules are trusted while they are rolled out. `presence`: only whether everything is there is
 * judged. `assist`: everything is judged. Neither approves by itself: a case without a fault is `manual`. `full`: all.
 */
export const ROLL_OUT_MODES = ['presence', 'assist', 'full'] as const;
/** How far a matter's rules are trusted: `full` may approve, the others never do. */
export type RollOutMode = (typeof ROLL_OUT_MODES)[number];
