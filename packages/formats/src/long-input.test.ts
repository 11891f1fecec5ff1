import { expect, test } from 'vitest';
import { parseAddress } from './address';
import { parseAmount } from './amount';
import { parseAmountInWords } from './amount-in-words';
import { parseArea } from './area';
import { parseCertificateNumber } from './certificate-number';
import { parseDate } from './date';
import { parseOrganisationName, sameOrganisation } from './organisation-name';
import { parsePeriod } from './period';
import { parsePersonName, splitNames } from './person-name';
import { parsePhone } from './phone';

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  parseAddress,
  parseAmount,
  parseAmountInWords,
  parseArea,
  parseCertificateNumber,
  parseDate,
  parseOrganisationName,
  parsePeriod,
  parsePersonName,
  parsePhone,
  sameOrganisation: (text) => sameOrganisation(text, `${text}号`),
  splitNames,
};

/** A scan may yield a whole page where a name was expected: no pattern may take more than linear patience. */
test.each(Object.keys(readers))('%s answers soon on a page of the same character', (name) => {
  for (const piece of ['一', '1', '路', '张 ', '1-', '（', '市', '房', 'A', '零', '1,', '2024年']) {
    const started = performance.now();
    readers[name]!(piece.repeat(4000 / piece.length));
    expect(performance.now() - started, `${name} on ${piece}`).toBeLessThan(1000);
  }
});
