import { expect, test } from 'vitest';
import { formRows } from './form-rows';

const schema = (name: string, member: string, choice: string) => ({
  properties: {
    operator: { title: 'x', properties: { name: { title: name } } },
    tenure: { title: 't', oneOf: [{ const: 'leased', title: choice }] },
    members: { title: member, items: { title: 'one', properties: { name: { title: name } } } },
    dwelling: { title: 'd' },
  },
});
const schemas = { zh: schema('姓名', '家庭成员', '租赁'), en: schema('Name', 'Member', 'Leased') };

test('says what was filled in by its title, choices in words, and whose it is of several', () => {
  const form = {
    operator: { name: '李晓梅' },
    tenure: 'leased',
    members: [{ name: '王明' }],
    dwelling: false,
    empty: '',
  };
  expect(
    formRows(form, schemas).map(({ path, title, value }) => [path, title.zh, value.zh, title.en, value.en]),
  ).toEqual([
    ['operator.name', '姓名', '李晓梅', 'Name', '李晓梅'],
    ['tenure', 't', '租赁', 't', 'Leased'],
    ['members.0.name', '家庭成员 1 · 姓名', '王明', 'Member 1 · Name', '王明'],
    ['dwelling', 'd', '否', 'd', 'no'],
  ]);
});

test('says what no schema knows by its key', () => {
  expect(formRows({ other: 3 }, { zh: undefined, en: undefined })).toEqual([
    { path: 'other', title: { zh: 'other', en: 'other' }, value: { zh: '3', en: '3' } },
  ]);
});
