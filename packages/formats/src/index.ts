export { type Address, parseAddress } from './address';
export { type AddressComparison, type AddressVerdict, compareAddresses } from './address-compare';
export { ADDRESS_LEVELS, type AddressLevel, type AddressParts } from './address-levels';
export { addAmounts, compareAmounts, multiplyAmount, parseAmount } from './amount';
export { formatAmountInWords, parseAmountInWords } from './amount-in-words';
export { parseArea, sameArea } from './area';
export { parseBankCard, passesLuhn } from './bank-card';
export { withoutBlankUnits } from './blank-units';
export { type CertificateNumberFacts, parseCertificateNumber } from './certificate-number';
export { type CreditCodeFacts, type CreditCodeKind, parseCreditCode, readCreditCode } from './credit-code';
export { isLongTerm, parseDate, parseValidUntil } from './date';
export { compareDecimals } from './decimal';
export { editDistance, similarity } from './edit-distance';
export { ETHNICITIES, parseEthnicity } from './ethnicity';
export { arabicNumber, hanDigits, parseSmallHanNumber } from './han-number';
export { agreesWithMask, type IdNumberFacts, parseIdNumber, upgradeIdNumber } from './id-number';
export { addDays, addMonths, addYears, ageOn, compareDates, daysBetween, isoDate } from './iso-date';
export { isLookAlike, looksLike } from './look-alike';
export { type MarriageNumberFacts, parseMarriageNumber } from './marriage-number';
export { parseOrganisationCode } from './organisation-code';
export {
  isOrganisation,
  normaliseOrganisationName,
  parseOrganisationName,
  sameOrganisation,
  sameSealName,
} from './organisation-name';
export type { FormatFault, Parsed } from './parsed';
export { type PeriodFacts, parsePeriod } from './period';
export { normalisePersonName, parsePersonName, sameName, splitNames } from './person-name';
export { type PhoneFacts, parsePhone } from './phone';
export { type ProjectCodeFacts, parseProjectCode } from './project-code';
export { readDigits } from './read-digits';
export { differAsMisread, differInHanLetters, differInOneLetter, readerConfuses } from './reader-confusions';
export { hasKnownProvince, PROVINCE_BY_CODE } from './region';
export { mod1110CheckDigit, parseRegistrationNumber, type RegistrationNumberFacts } from './registration-number';
export { parseSex } from './sex';
export { beginsWithSurname } from './surnames';
export { foldForComparing, normaliseText, unifyDashes, withoutSpaces } from './text';
export { toSimplified } from './traditional';
export { parseUnitNumber, type UnitNumberFacts } from './unit-number';
