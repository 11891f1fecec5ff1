import type { Document, Report, SignatureState, Text } from '@yushen/contract';
import { documentTitle, fieldAt, fieldTitle, type MatterPack, registryTitle, signerOf } from '@yushen/rules';

const STATES: Readonly<Record<SignatureState, Text>> = {
  signed: { zh: '已签名', en: 'signed' },
  empty: { zh: '空白，没有签名', en: 'empty, not signed' },
  unsure: { zh: '看不清是否已签名', en: 'not clear whether signed' },
};

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
    if (document.type === 'unknown') return { zh: '未识别的材料', en: 'an unrecognised document' };
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
    return {
      zh: `第${at.material + 1}个文件第${at.page + 1}页`,
      en: `file ${at.material + 1}, page ${at.page + 1}`,
    };
  }

  /** Why a value was taken for a field's: the label that it was found by, how likely its place is, what else it may be. */
  why(id: string, field: string): Text | undefined {
    const document = this.documentOf(id);
    const evidence = document && Object.hasOwn(document.fields, field) ? document.fields[field]?.evidence : undefined;
    if (evidence === undefined) return undefined;
    const { label, place, runnerUp } = evidence;
    const share = `${Math.round(place * 100)}%`;
    const by =
      label === undefined
        ? { zh: '依据文字的写法', en: 'by its wording' }
        : { zh: `依据“${label}”`, en: `by "${label}"` };
    const other =
      runnerUp === undefined ? { zh: '', en: '' } : { zh: `，也可能是“${runnerUp}”`, en: `, else "${runnerUp}"` };
    return { zh: `${by.zh}，位置把握${share}${other.zh}`, en: `${by.en}, place ${share} likely${other.en}` };
  }

  registry(source: string): Text {
    return registryTitle(this.pack.vocabulary, source);
  }

  signer(id: string, zone: string): Text {
    const document = this.documentOf(id);
    return document ? signerOf(this.pack.vocabulary, document.type, zone) : { zh: zone, en: zone };
  }

  signatureState(state: string): Text {
    return Object.hasOwn(STATES, state) ? STATES[state as SignatureState] : { zh: state, en: state };
  }

  formField(path: string): Text {
    return this.#formField(path)?.title ?? { zh: path, en: path };
  }

  /** A form value as people read it: `true` is 是, a choice has its title. */
  formValue(path: string, value: string): Text {
    const field = this.#formField(path);
    if (field?.type === 'boolean') return value === 'true' ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
    if (field?.type === 'enum' && Object.hasOwn(field.values, value)) return field.values[value]!;
    return { zh: value, en: value };
  }

  #formField(path: string) {
    return fieldAt(this.pack.form, path.replace(/\.\d+(?=\.|$)/g, ''));
  }
}
