import type { DigitalSignature, Finding, OpenedFile, Text } from '@yushen/contract';
import type { FoundDocument } from '../documents/documents';
import type { Upload } from '../reading/intake';
import { fieldTitle } from './field-title';

const ON_PAGE: Text = { zh: '版面文字', en: 'the printed page' };
const IN_CODE: Text = { zh: '二维码', en: 'the code on it' };
const IN_DATA: Text = { zh: '文件自带数据', en: "the file's own data" };

/** A person looks where a code or a file's own data differ from what the page shows: one of the two was changed. */
export function disagreementFindings(documents: readonly FoundDocument[]): Finding[] {
  return documents.flatMap(({ document, definition, disagreements = [] }) =>
    disagreements.map(({ field, printed, stated }): Finding => {
      const readings = [
        { where: ON_PAGE, value: printed.value },
        { where: stated.source === 'code' ? IN_CODE : IN_DATA, value: stated.value },
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
      const about = broken === undefined ? addition(file, own) : breach(file, broken);
      if (about === undefined) return [];
      const detail = { about, fault: broken === undefined ? ('added-content' as const) : ('broken' as const) };
      const where = { material, ...(upload?.requirement !== undefined && { requirement: upload.requirement }) };
      return [{ code: 'signature.invalid', severity: 'review', detail, ...where }];
    });
  });
}

const by = ({ signer }: DigitalSignature): Text =>
  signer === ''
    ? { zh: '数字签名', en: 'digital signature' }
    : { zh: `“${signer}”的数字签名`, en: `digital signature of "${signer}"` };

function breach(file: string, signature: DigitalSignature): Text {
  const { zh, en } = by(signature);
  return {
    zh: `“${file}”的内容与其${zh}不符：签名后被改动过，或签名已损坏`,
    en: `"${file}" no longer fits its ${en}: it was changed after signing, or the signature is damaged`,
  };
}

function addition(file: string, signatures: readonly DigitalSignature[]): Text | undefined {
  const last = signatures.findLast(({ state }) => state === 'intact');
  if (last === undefined || signatures.some(({ whole }) => whole)) return undefined;
  const { zh, en } = by(last);
  return {
    zh: `“${file}”在${zh}之后又增加了内容，增加的部分不受签名保护`,
    en: `"${file}" holds content that was added after the ${en} and is not covered by it`,
  };
}
