import type { CodeMark, FieldReading } from '@yushen/contract';
import type { DocumentDefinition, FieldSpec } from '@yushen/documents';
import type { Disagreement } from './embedded-fields';

/**
 * Fields compared with what the document's codes state. A code corrects its own errors, so one that agrees settles how a value was read,
 * and one that does not is told to a person: the document shows two values then, and the printed one stays.
 */
export function withCodes(
  definition: DocumentDefinition,
  fields: Readonly<Record<string, FieldReading>>,
  codes: readonly CodeMark[],
): { readonly fields: Record<string, FieldReading>; readonly disagreements: readonly Disagreement[] } {
  const merged: Record<string, FieldReading> = { ...fields };
  const disagreements: Disagreement[] = [];
  for (const [field, spec] of Object.entries(definition.fields)) {
    const stated = valueInCodes(spec, codes);
    if (stated === undefined) continue;
    const printed = fields[field];
    if (printed === undefined) merged[field] = stated;
    else if (printed.value === stated.value) merged[field] = { ...printed, confidence: 1 };
    else disagreements.push({ field, printed, stated });
  }
  return { fields: merged, disagreements };
}

function valueInCodes(spec: FieldSpec, codes: readonly CodeMark[]): FieldReading | undefined {
  for (const { text, box, material, page } of codes) {
    for (const shape of spec.codes ?? []) {
      const raw = shape.exec(text)?.groups?.value;
      const formatted = raw === undefined ? undefined : spec.format(raw);
      if (raw === undefined || formatted === undefined) continue;
      const { value, valid } = formatted;
      return { value, raw, confidence: 1, material, page, box, source: 'code', valid };
    }
  }
  return undefined;
}
