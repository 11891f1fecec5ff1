import {
  type Document,
  inputClauses,
  NO,
  type Report,
  SIGNATURE_STATE_NAMES,
  type SignatureState,
  type Text,
  YES,
} from '@yushen/contract';
import { documentTitle, fieldAt, fieldTitle, type MatterPack, registryTitle, signerOf } from '@yushen/rules';

/** The words for what a report names by id: documents, fields, signing zones, and the form's keys and values. */
export class CaseWords {
  constructor(
    private readonly report: Pick<Report, 'documents'>,
    private readonly pack: MatterPack,
  ) {}

  documentOf(id: string): Document | undefined {
    return this.report.documents.find((document) => document.id === id);
  }

  document(id: string): Text {
    const document = this.documentOf(id);
    if (document === undefined) return { zh: id, en: id };
    if (document.type === 'unknown') return inputClauses.unrecognised;
    return documentTitle(this.pack.vocabulary, document.type);
  }

  field(name: string): Text {
    return fieldTitle(this.pack.vocabulary, name);
  }

  /** `第2个文件第1页`: where a document, or one of its fields or signatures, stands on the uploads. */
  place(id: string, field?: string, zone?: string): Text | undefined {
    const document = this.documentOf(id);
    const reading =
      field !== undefined && document && Object.hasOwn(document.fields, field) ? document.fields[field] : undefined;
    const signature = document?.marks.signatures.find((one) => one.zone === zone);
    const at = reading ?? signature ?? document?.pages[0];
    if (at === undefined) return undefined;
    return inputClauses.place(at.material + 1, at.page + 1);
  }

  /** Why a value was taken for a field's: the label that it was found by, how likely its place is, what else it may be. */
  why(id: string, field: string): Text | undefined {
    const document = this.documentOf(id);
    const evidence = document && Object.hasOwn(document.fields, field) ? document.fields[field]?.evidence : undefined;
    if (evidence === undefined) return undefined;
    const { label, place, runnerUp } = evidence;
    return inputClauses.why(label, `${Math.round(place * 100)}%`, runnerUp);
  }

  registry(source: string): Text {
    return registryTitle(this.pack.vocabulary, source);
  }

  signer(id: string, zone: string): Text {
    const document = this.documentOf(id);
    return document ? signerOf(this.pack.vocabulary, document.type, zone) : { zh: zone, en: zone };
  }

  signatureState(state: string): Text {
    return Object.hasOwn(SIGNATURE_STATE_NAMES, state)
      ? SIGNATURE_STATE_NAMES[state as SignatureState]
      : { zh: state, en: state };
  }

  formField(path: string): Text {
    return this.#formField(path)?.title ?? { zh: path, en: path };
  }

  /** A form value as people read it: `true` is 是, a choice has its title. */
  formValue(path: string, value: string): Text {
    const field = this.#formField(path);
    if (field?.type === 'boolean') return value === 'true' ? YES : NO;
    if (field?.type === 'enum' && Object.hasOwn(field.values, value)) return field.values[value]!;
    return { zh: value, en: value };
  }

  #formField(path: string) {
    return fieldAt(this.pack.form, path.replace(/\.\d+(?=\.|$)/g, ''));
  }
}
