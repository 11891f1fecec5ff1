import { inputClauses, type RuleInput, type Text } from '@yushen/contract';
import type { CaseWords } from './case-words';

/** One thing that a rule looked at, as a clause: `申请表单的“经营者姓名”是“李晓梅”`. */
export function describeInput(input: RuleInput, words: CaseWords): Text {
  if (input.form !== undefined) return formClause(input.form, input.value, words);
  if (input.sharedData !== undefined) return sharedClause(input, words);
  const paper = input.document === undefined ? { zh: '', en: '' } : placed(input, words);
  if (input.mark === 'signature') return signatureClause(input, paper, words);
  if (input.mark === 'seal') return inputClauses.seal(paper, input.value);
  if (input.field === undefined) return paper;
  const title = words.field(input.field);
  if (input.value === undefined) return inputClauses.blankField(paper, title);
  const why = input.document === undefined ? undefined : words.why(input.document, input.field);
  return inputClauses.field(paper, title, input.value, input.doubtful ? { why } : undefined);
}

function placed({ document = '', field, zone }: RuleInput, words: CaseWords): Text {
  const title = words.document(document);
  const place = words.place(document, field, zone);
  return place ? inputClauses.placed(title, place) : title;
}

function formClause(path: string, value: string | undefined, words: CaseWords): Text {
  const title = words.formField(path);
  return value === undefined ? inputClauses.blankForm(title) : inputClauses.form(title, words.formValue(path, value));
}

const sharedClause = ({ sharedData = '', field = '', value = '' }: RuleInput, words: CaseWords): Text =>
  inputClauses.shared(words.registry(sharedData), words.field(field), value);

function signatureClause({ document = '', zone = '', value }: RuleInput, paper: Text, words: CaseWords): Text {
  const state = value === undefined ? inputClauses.noPlaceToSign : words.signatureState(value);
  return inputClauses.signature(paper, words.signer(document, zone), state);
}
