import type { DigitalSignature, Finding, OpenedFile } from '@yushen/contract';
import type { FoundDocument } from '../documents/documents';
import type { Upload } from '../reading/intake';
import { fieldTitle } from './field-title';

/** A person looks where a code or a file's own data differ from what the page shows: one of the two was changed. */
export function disagreementFindings(documents: readonly FoundDocument[]): Finding[] {
  return documents.flatMap(({ document, definition, disagreements = [] }) =>
    disagreements.map(({ field, printed, stated }): Finding => {
      const readings = [
        { where: 'page' as const, value: printed.value },
        { where: stated.source === 'code' ? ('code' as const) : ('file-data' as const), value: stated.value },
      ];
      const { material, page, box } = printed;
      return {
        code: 'field.mismatch',
        severity: 'review',
        detail: { field: fieldTitle(field, definition), readings, doubtful: printed.confidence < 1 },
        document: document.id,
        material,
        page,
        field,
        box,
        evidence: readings.map(({ value }) => ({ document: document.id, field, value })),
      };
    }),
  );
}

/** A signature that does not fit its file, and content that came after the last signature: a person looks. */
export function signatureFindings(uploads: readonly Upload[], files: readonly OpenedFile[]): Finding[] {
  return files.flatMap(({ signatures = [] }, material) => {
    const upload = uploads[material];
    const names = [...new Set(signatures.map(({ file }) => file))];
    return names.flatMap((name): Finding[] => {
      const own = signatures.filter(({ file }) => file === name);
      const file = name ?? upload?.name ?? '';
      const broken = own.find(({ state }) => state === 'broken');
      const said = broken ?? addedAfter(own);
      if (said === undefined) return [];
      const fault = broken === undefined ? ('added-content' as const) : ('broken' as const);
      const detail = { fault, file, ...(said.signer !== '' && { signer: said.signer }) };
      const where = { material, ...(upload?.requirement !== undefined && { requirement: upload.requirement }) };
      return [{ code: 'signature.invalid', severity: 'review', detail, ...where }];
    });
  });
}

/** The last signature, where something was added that none covers. */
function addedAfter(signatures: readonly DigitalSignature[]): DigitalSignature | undefined {
  const last = signatures.findLast(({ state }) => state === 'intact');
  return signatures.some(({ whole }) => whole) ? undefined : last;
}
