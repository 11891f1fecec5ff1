import type { Document, RuleInput, SharedData, Text } from '@yushen/contract';
import { isSureValue } from '../doubt/is-doubtful';
import { fieldAt } from '../form/form-schema';
import { textOf, valuesAt } from '../form/form-value';
import type { CheckFacts } from '../pack/define-check';
import type { Facts } from '../pack/facts';
import type { MatterPack } from '../pack/pack';
import { type Blank, blankAt, documentReading, formReading, type Reading, sharedReading } from '../pack/reading';
import type { Reference } from '../pack/references';
import { isSpare, type Slot } from '../pack/slot';
import { carriesField } from '../pack/vocabulary';

/** What one rule looked at while it was judged. */
export interface Trace {
  readonly inputs: Reading[];
  readonly blanks: Blank[];
  readonly corroborated: Reading[];
  /** Those of them that a sure one bears out. */
  readonly agreed: Reading[];
  /** Seals, signatures and documents as such. */
  readonly marks: RuleInput[];
  /** Something was looked at, whatever it was. */
  touched: boolean;
}

/** The facts as one rule's checks see them; everything they look at is noted in `trace`. */
export function ruleFacts(pack: MatterPack, slots: readonly Slot[], facts: Facts, trace: Trace): CheckFacts {
  const { vocabulary } = pack;
  const asked = facts.documents.filter((document) => slots.some(({ documents }) => documents.includes(document)));
  const slotsOf = (requirement?: string): readonly Slot[] =>
    requirement === undefined ? slots : slots.filter((slot) => slot.requirement.id === requirement);
  const documentsOf = (type?: string): readonly Document[] =>
    type === undefined ? asked : asked.filter((document) => document.type === type);

  const findField = (document: Document, fields: readonly string[]): Reading | 'blank' | 'foreign' => {
    const carried = fields.filter(
      (field) => carriesField(vocabulary, document.type, field) || field in document.fields,
    );
    if (carried.length === 0) return 'foreign';
    for (const field of carried) {
      const found = document.fields[field];
      if (found && found.value.trim() !== '') return documentReading(vocabulary, document, field, found);
    }
    return 'blank';
  };

  const readDocuments = (
    documents: readonly Document[],
    fields: readonly string[],
    blanks: Blank[],
  ): readonly Reading[] =>
    documents.flatMap((document) => {
      const found = findField(document, fields);
      if (typeof found === 'object') return [found];
      const [field, ...others] = fields.filter((name) => carriesField(vocabulary, document.type, name));
      if (found === 'blank' && field !== undefined) blanks.push(blankAt(document, field, [field, ...others]));
      return [];
    });

  const readShared = (shared: readonly SharedData[], fields: readonly string[]): readonly Reading[] =>
    [...new Set(shared)].flatMap((one) => {
      const field = fields.find((name) => (one.fields[name] ?? '').trim() !== '');
      return field === undefined ? [] : [sharedReading(vocabulary, one, field, one.fields[field]!)];
    });

  const readAll = (reference: Reference, blanks: Blank[]): readonly Reading[] => {
    if (reference.kind === 'form') return readForm(pack, facts, reference.path);
    if (reference.kind === 'document') {
      const type = reference.type === '*' ? undefined : reference.type;
      const vouched = slots
        .flatMap(({ shared }) => shared)
        .filter((one) => type === undefined || isOf(pack, one, type));
      return [...readShared(vouched, reference.fields), ...readDocuments(documentsOf(type), reference.fields, blanks)];
    }
    const own = slotsOf(reference.requirement);
    const documents = [...new Set(own.flatMap((slot) => slot.documents))];
    const shared = own.flatMap((slot) => slot.shared);
    const missed: Blank[] = [];
    const read = readDocuments(documents, reference.fields, missed);
    blanks.push(...missed.filter(({ document }) => !isStatedBeside(document, own, read)));
    return [...readShared(shared, reference.fields), ...read];
  };

  const noted = (readings: readonly Reading[]): readonly Reading[] => {
    trace.inputs.push(...readings);
    return readings;
  };

  return {
    on: facts.submittedAt,
    form: facts.form,
    formTitle: (path) => formTitle(pack, path),
    vocabulary,
    confident: pack.confidence.relied,
    slots: slotsOf,
    documents: documentsOf,
    read: (reference) => noted(readAll(reference, 'optional' in reference && reference.optional ? [] : trace.blanks)),
    readIfThere: (reference) => noted(readAll(reference, [])),
    peek: (reference) => readAll(reference, []),
    rely: (readings) => {
      noted(readings);
    },
    readField: (document, fields) => noted(readDocuments([document], fields, trace.blanks))[0],
    readShared: (slot, fields) => noted(readShared(slot.shared, fields)),
    corroborate: (readings) => {
      trace.corroborated.push(...readings);
      const sure = readings.filter((reading) =>
        isSureValue(pack.confidence, { ...reading.reading, confidence: reading.confidence }),
      );
      trace.agreed.push(...readings.filter((reading) => sure.some((other) => !isSamePlace(other, reading))));
    },
    looked: (marks = []) => {
      trace.touched = true;
      trace.marks.push(...marks);
    },
  };
}

const isSamePlace = (one: Reading, other: Reading): boolean =>
  one.document === other.document && one.field === other.field;

/** Whether another document that would have met the requirement alone states what this one leaves out. */
const isStatedBeside = (document: Document, slots: readonly Slot[], read: readonly Reading[]): boolean =>
  slots
    .filter((slot) => slot.documents.includes(document))
    .every(
      (slot) =>
        isSpare(slot, document) &&
        slot.documents.some(
          (other) => other.type !== document.type && read.some((reading) => reading.document === other),
        ),
    );

/** A registry's entry for a card stands for its back too. */
function isOf(pack: MatterPack, { documentType }: SharedData, type: string): boolean {
  return (
    documentType === type || pack.identities.some(({ document, back }) => document === documentType && back === type)
  );
}

/** A form value; the elements of a list are joined by `、`, as a document's names are. */
function readForm(pack: MatterPack, facts: Facts, path: string): readonly Reading[] {
  const texts = valuesAt(facts.form, path).flatMap(({ value }) => textOf(value) ?? []);
  return texts.length === 0 ? [] : [formReading(formTitle(pack, path), path, texts.join('、'))];
}

function formTitle(pack: MatterPack, path: string): Text {
  return fieldAt(pack.form, path)?.title ?? { zh: path, en: path };
}
