/** Where on a document, or in its file, a value stands that differs from another on the same document. */
export const READING_PLACES = ['figures', 'capitals', 'total', 'page', 'code', 'file-data'] as const;

/** Why a number's format refuses it. */
export const NUMBER_FAULTS = ['length', 'characters', 'check-digit', 'date', 'region', 'masked'] as const;

/** What every real document of a type bears: `carrier` is that it is the picture of a thing, not a typed file. */
export const REAL_FEATURES = [
  'portrait',
  'printed-ground',
  'photo',
  'emblem',
  'title-apart',
  'card',
  'picture',
  'code',
  'seal',
  'carrier',
] as const;
