export { type FoundCode, findCodes } from './codes/find-codes';
export { findOddDigits } from './forensics/digits/find-odd-digits';
export { isPhotoOfScreen } from './forensics/screen/find-screen';
export type { ReadLine } from './print/print-boxes';
export { findRulings } from './rulings/find-rulings';
export { findSeals } from './seals/find-seals';
export { countSignatures } from './signatures/count-signatures';
export { judgeAcrossSeals, judgeSignature } from './signatures/judge-signature';
export { judgeTick } from './ticks/judge-tick';
