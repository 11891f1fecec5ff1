// Control characters (C0, C1, DEL) could move the cursor or rewrite a line; bidi overrides could reverse one.
const UNPRINTABLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Untrusted text for one line of a terminal: what could steer the terminal becomes a space. */
export const plainText = (text: string): string => text.replace(UNPRINTABLE, ' ');
