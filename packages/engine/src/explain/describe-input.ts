import type { RuleInput, Text } from '@yushen/contract';
import type { CaseWords } from './case-words';

/** One thing that a rule looked at, as a clause: `申请表单的“经营者姓名”是“李晓梅”`. */
export function describeInput(input: RuleInput, words: CaseWords): Text {
  if (input.form !== undefined) return formClause(input.form, input.value, words);
  if (input.sharedData !== undefined) return sharedClause(input, words);
  const paper = input.document === undefined ? { zh: '', en: '' } : placed(input, words);
  if (input.mark === 'signature') return signatureClause(input, paper, words);
  if (input.mark === 'seal') return sealClause(input, paper);
  if (input.field === undefined) return paper;
  const title = words.field(input.field);
  if (input.value === undefined)
    return {
      zh: `${paper.zh}的“${title.zh}”没有填写或没有读到`,
      en: `"${title.en}" on the ${paper.en} is blank or was not read`,
    };
  const why = input.document === undefined ? undefined : words.why(input.document, input.field);
  const doubt = input.doubtful
    ? {
        zh: `（不能确定${why === undefined ? '' : `：${why.zh}`}）`,
        en: ` (not sure${why === undefined ? '' : `: ${why.en}`})`,
      }
    : { zh: '', en: '' };
  return {
    zh: `${paper.zh}的“${title.zh}”是“${input.value}”${doubt.zh}`,
    en: `"${title.en}" on the ${paper.en} is "${input.value}"${doubt.en}`,
  };
}

function placed({ document = '', field, zone }: RuleInput, words: CaseWords): Text {
  const title = words.document(document);
  const place = words.place(document, field, zone);
  return place ? { zh: `${title.zh}（${place.zh}）`, en: `${title.en} (${place.en})` } : title;
}

function formClause(path: string, value: string | undefined, words: CaseWords): Text {
  const title = words.formField(path);
  if (value === undefined)
    return { zh: `申请表单没有填“${title.zh}”`, en: `"${title.en}" is not filled in on the form` };
  const said = words.formValue(path, value);
  return { zh: `申请表单的“${title.zh}”是“${said.zh}”`, en: `"${title.en}" on the form is "${said.en}"` };
}

function sharedClause({ sharedData = '', field = '', value = '' }: RuleInput, words: CaseWords): Text {
  const title = words.field(field);
  const from = words.registry(sharedData);
  return {
    zh: `共享数据（${from.zh}）的“${title.zh}”是“${value}”`,
    en: `"${title.en}" in the shared data (${from.en}) is "${value}"`,
  };
}

function signatureClause({ document = '', zone = '', value }: RuleInput, paper: Text, words: CaseWords): Text {
  const signer = words.signer(document, zone);
  const state =
    value === undefined ? { zh: '没有找到签名处', en: 'no place to sign was found' } : words.signatureState(value);
  return {
    zh: `${paper.zh}的${signer.zh}签名处：${state.zh}`,
    en: `the signature of ${signer.en} on the ${paper.en}: ${state.en}`,
  };
}

function sealClause({ value }: RuleInput, paper: Text): Text {
  if (value === undefined) return { zh: `${paper.zh}上没有找到印章`, en: `no seal was found on the ${paper.en}` };
  if (value === '')
    return { zh: `${paper.zh}上有印章，文字无法辨认`, en: `the ${paper.en} bears a seal whose text is not legible` };
  return { zh: `${paper.zh}上有印章“${value}”`, en: `the ${paper.en} bears the seal "${value}"` };
}
