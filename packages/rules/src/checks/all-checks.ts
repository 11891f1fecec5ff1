import type { AnyCheck } from '../pack/define-check';
import { ageAtLeast } from './age-at-least';
import { atMost } from './at-most';
import { bankAccountValid } from './bank-account-valid';
import { bothSides } from './both-sides';
import { capitalsEqualFigures } from './capitals-equal-figures';
import { cardTerm } from './card-term';
import { creditCodeValid } from './credit-code-valid';
import { datesInOrder } from './dates-in-order';
import { daysPassed } from './days-passed';
import { expiresSoon } from './expires-soon';
import { expression } from './expression';
import { idNumberAgrees } from './id-number-agrees';
import { idNumberValid } from './id-number-valid';
import { inForce } from './in-force';
import { itemsListed } from './items-listed';
import { namesEvery } from './names-every';
import { namesOneOf } from './names-one-of';
import { namesTogether } from './names-together';
import { notAfterApplication } from './not-after-application';
import { notEndingWith } from './not-ending-with';
import { numberOfNamed } from './number-of-named';
import { periodsInOrder } from './periods-in-order';
import { personNamed } from './person-named';
import { recentEnough } from './recent-enough';
import { rowsMultiply } from './rows-multiply';
import { sameAccount } from './same-account';
import { sameAddress } from './same-address';
import { sameAmount } from './same-amount';
import { sameArea } from './same-area';
import { sameIdNumber } from './same-id-number';
import { sameNameCheck } from './same-name';
import { sameOrganisationCheck } from './same-organisation';
import { samePersons } from './same-persons';
import { samePlace } from './same-place';
import { sameProject } from './same-project';
import { sameRegion } from './same-region';
import { sameValue } from './same-value';
import { saysNothingOf } from './says-nothing-of';
import { sealNames } from './seal-names';
import { sealOfPlace } from './seal-of-place';
import { sealed } from './sealed';
import { sealedByEach } from './sealed-by-each';
import { signed } from './signed';
import { signedInTime } from './signed-in-time';
import { sumCovers } from './sum-covers';
import { sums } from './sums';
import { termCovers } from './term-covers';
import { unitNumberValid } from './unit-number-valid';

/** Every check that a pack's rule may name. */
export const ALL_CHECKS: readonly AnyCheck[] = [
  ageAtLeast,
  atMost,
  bankAccountValid,
  bothSides,
  capitalsEqualFigures,
  cardTerm,
  creditCodeValid,
  datesInOrder,
  daysPassed,
  expiresSoon,
  expression,
  idNumberAgrees,
  idNumberValid,
  inForce,
  itemsListed,
  namesEvery,
  namesTogether,
  namesOneOf,
  notAfterApplication,
  notEndingWith,
  numberOfNamed,
  periodsInOrder,
  personNamed,
  recentEnough,
  rowsMultiply,
  sameAccount,
  sameAddress,
  sameAmount,
  sameArea,
  sameIdNumber,
  sameNameCheck,
  sameOrganisationCheck,
  samePlace,
  sameProject,
  samePersons,
  sameRegion,
  sameValue,
  saysNothingOf,
  sealNames,
  sealOfPlace,
  sealed,
  sealedByEach,
  signed,
  signedInTime,
  sums,
  sumCovers,
  termCovers,
  unitNumberValid,
];
