import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Labels' own names for fields that the contract calls otherwise. */
const NAMES = {
  'id-card-back': { issuingAuthority: 'authority', validTo: 'validUntil' },
  'business-license': {
    companyName: 'name',
    establishedDate: 'establishedOn',
    registrationAuthority: 'authority',
    issueDate: 'issuedOn',
  },
  'vat-invoice': {
    invoiceDate: 'issuedOn',
    amountExTax: 'amount',
    amount: 'totalAmount',
  },
};

/**
 * Labelled files that nobody of this project made: `manifest.json` with `file`, `docType` and `fields`, where `null` means
 * that the value is masked or not legible. Types and fields outside the contract are left out, their papers are foreign.
 */
export function realPapers(folder, fieldNames) {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  return manifest.map(({ file, docType, fields = {} }) => {
    const known = fieldNames[docType] !== undefined;
    const names = NAMES[docType] ?? {};
    const wanted = Object.entries(fields)
      .map(([name, value]) => [names[name] ?? name, value])
      .filter(([name, value]) => known && fieldNames[docType].includes(name) && !Array.isArray(value));
    return {
      source: 'real',
      name: path.basename(file),
      group: known ? docType : 'unknown',
      capture: path.extname(file).slice(1),
      taken: 'real',
      truth: { type: known ? docType : 'unknown', fields: Object.fromEntries(wanted) },
      files: [path.join(folder, file)],
    };
  });
}
