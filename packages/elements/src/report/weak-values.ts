import type { Document, FieldReading, Report } from '@yushen/contract';

/** A value that a rule relies on or its format speaks of, and that a person should see. */
export interface WeakValue {
  readonly document: Document;
  readonly field: string;
  readonly reading: FieldReading;
}

/** Values that a rule looked at and could not rely on, and those that their format refuses or that are partly hidden; each once. */
export function weakValues({ documents, rules = [] }: Pick<Report, 'documents' | 'rules'>): WeakValue[] {
  const doubted = new Set(
    rules.flatMap(({ inputs }) =>
      inputs.flatMap(({ doubtful, document, field }) => (doubtful === true ? [`${document}/${field}`] : [])),
    ),
  );
  return documents.flatMap((document) =>
    Object.entries(document.fields)
      .filter(
        ([field, { valid, masked }]) => valid === false || masked === true || doubted.has(`${document.id}/${field}`),
      )
      .map(([field, reading]) => ({ document, field, reading })),
  );
}
