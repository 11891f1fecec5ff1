/**
 * What a character is at most read with that the page does not bear out. A value's confidence is the mean of its characters and its weakest one,
 * halved between them (engine): below 0.8 the weakest keeps a value of any length below 0.9, on which a rule relies.
 */
export const DOUBTED = 0.75;
