import type { FieldReading, Seal } from '@yushen/contract';
import type { DocumentDefinition } from '@yushen/documents';

/**
 * Fields that a document states by its seal alone (the registry of a business licence): the organisation of the one seal whose
 * name has the field's form. Of two such seals neither is taken.
 */
export function withSealed(
  definition: DocumentDefinition,
  fields: Readonly<Record<string, FieldReading>>,
  seals: readonly Seal[],
): Record<string, FieldReading> {
  const stated = Object.entries(definition.fields)
    .filter(([name, { sealed }]) => sealed && fields[name] === undefined)
    .flatMap(([name, { format }]): [string, FieldReading][] => {
      const fitting = seals.filter(({ text }) => format(text)?.valid);
      const [seal] = fitting;
      if (seal === undefined || fitting.length > 1) return [];
      const { text: raw, confidence, material, page, box } = seal;
      return [
        [name, { value: format(raw)?.value ?? raw, raw, confidence, material, page, box, source: 'ocr', valid: true }],
      ];
    });
  return { ...fields, ...Object.fromEntries(stated) };
}
