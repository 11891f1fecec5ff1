import {
  CONFIDENCE,
  type DocumentType,
  type Finding,
  INSPECT_SCHEMA,
  type InspectOutput,
  type SourceFile,
  type Text,
  type TextWanted,
  UNKNOWN_DOCUMENT,
  wordFinding,
} from '@yushen/contract';
import type { DocumentDefinition } from '@yushen/documents';
import { loneDoubts } from '@yushen/rules';
import { type Examined, examine } from './examine';
import { fieldTitle } from './findings/field-title';
import type { Parts, Running } from './parts';
import type { Upload } from './reading/intake';
import { Stopwatch } from './running/stopwatch';

const titleOf = (definitions: readonly DocumentDefinition[], type: DocumentType): Text =>
  definitions.find((definition) => definition.type === type)?.title ?? UNKNOWN_DOCUMENT;

/** What the portal says at once: it is none of the known documents, or another than the one asked for. */
function typeFindings(
  { documents }: Examined,
  file: string,
  expected: DocumentType | undefined,
  parts: Parts,
): Finding[] {
  return documents.flatMap(({ document: { id, type, guess, pages, confidence } }): Finding[] => {
    const isCertain = confidence >= CONFIDENCE.certainType;
    const place = { document: id, material: pages[0]?.material ?? 0, page: pages[0]?.page ?? 0 };
    if (type === 'unknown') {
      const suggested = guess && { title: titleOf(parts.definitions, guess.type), words: guess.words };
      const detail = { file, page: place.page, guess: suggested };
      return [{ code: 'material.unrecognized', severity: 'review', detail, ...place }];
    }
    if (expected === undefined || type === expected) return [];
    const sure = isCertain && documents.every((one) => one.document.type !== 'unknown');
    const [wanted, found] = [titleOf(parts.definitions, expected), titleOf(parts.definitions, type)];
    const detail = { file, expected: wanted, found, ...(!sure && { unsure: true as const }) };
    return [{ code: 'material.wrong-type', severity: sure ? 'block' : 'review', detail, ...place }];
  });
}

/** Fields that a review would not rely on either, told the moment the file is chosen. */
function fieldFindings({ documents }: Examined): Finding[] {
  return documents.flatMap(({ document, definition }) =>
    definition === undefined
      ? []
      : loneDoubts(document).map(({ field, reading, doubt, severity }): Finding => {
          const words = { document: definition.title, field: fieldTitle(field, definition) };
          const { material, page, box } = reading;
          const place = { document: document.id, field, material, page, box };
          return doubt === 'invalid'
            ? { code: 'field.invalid', severity, detail: { ...words, value: reading.value }, ...place }
            : { code: 'field.unreadable', severity, detail: words, ...place };
        }),
  );
}

/** How one upload is inspected, besides how it is followed and ended. */
export interface InspectSettings extends Running {
  readonly expect?: DocumentType | undefined;
  /** Default: `whole`. */
  readonly text?: TextWanted | undefined;
}

/** What one upload is: type, quality, fields, marks. Of one without bytes, why it has none. @throws YushenError `aborted`, `closed` */
export async function inspect(
  source: SourceFile | Upload,
  parts: Parts,
  settings: InspectSettings = {},
): Promise<InspectOutput> {
  const { expect, text } = settings;
  const upload: Upload = 'bytes' in source ? { name: source.name, file: source } : source;
  const examined = await examine([upload], parts, settings, new Stopwatch(parts.now), text);
  const findings = [
    ...examined.findings,
    ...typeFindings(examined, upload.name, expect, parts),
    ...fieldFindings(examined),
  ];
  return {
    schema: INSPECT_SCHEMA,
    file: upload.name,
    documents: examined.documents.map(({ document }) => document),
    issues: findings.map((finding) => wordFinding(finding, parts.locales)),
    ...(examined.unread.length > 0 && { unread: [...examined.unread] }),
  };
}
