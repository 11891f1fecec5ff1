import { FIELD_TITLES, type Text } from '@yushen/contract';
import type { DocumentDefinition } from '@yushen/documents';

/** What people call a field: by the contract, else by its document's definition, else by its name. */
export function fieldTitle(field: string, definition: Pick<DocumentDefinition, 'fields'> | undefined): Text {
  if (Object.hasOwn(FIELD_TITLES, field)) return FIELD_TITLES[field as keyof typeof FIELD_TITLES];
  return definition?.fields[field]?.title ?? { zh: field, en: field };
}
