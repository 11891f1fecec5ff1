import { withoutSpaces } from '@yushen/formats';
import { creditCode, idNumber } from './field-formats';
import type { Format } from './format';

const CITIZEN = /(?<![0-9A-Z])[1-8]\d{16}[\dX](?![0-9A-Z])/u;

/** 纳税人识别号: a person's ID number (GB 11643), or an organisation's credit code (GB 32100). 税收征收管理法 art. 15. */
export const taxpayerNumber: Format = (raw) => {
  const text = withoutSpaces(raw).toUpperCase();
  const person = CITIZEN.test(text) ? idNumber(text) : undefined;
  return person?.valid ? person : (creditCode(text) ?? person);
};
