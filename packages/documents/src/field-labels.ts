import type { FieldSpec } from './define-document';

/** All words that a field's value may stand behind, in whatever part of the document, the wording seen most often first. */
export const fieldLabels = ({ labels = [], sections = [] }: FieldSpec): readonly string[] => [
  ...labels,
  ...sections.flatMap((section) => section.labels),
];
