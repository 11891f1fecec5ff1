// Writes a page for each matter and each document type, in Chinese and English, from the packs and definitions themselves.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FIELD_TITLES } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import { createReviewer } from 'yushen';
import { createAuthoring } from 'yushen/authoring';

const root = fileURLToPath(new URL('./', import.meta.url));

const WORDS = {
  zh: {
    folder: '',
    matters: '事项',
    documents: '材料类型',
    version: '版本',
    from: '施行日期',
    departments: '部门',
    asked: '需要的材料',
    material: '材料',
    accepts: '接受',
    condition: '何时需要',
    always: '总是',
    guidance: '说明',
    basis: '依据',
    and: '和',
    colon: '：',
    comma: '、',
    title: '名称',
    rules: '核对的规则',
    rule: '规则',
    examples: '例子',
    clean: '全部齐备、没有问题的案件',
    printed: '印着的名称',
    fields: '提取的字段',
    field: '字段',
    labels: '印着的标签',
    signatures: '签名处',
    usedBy: '用于事项',
  },
  en: {
    folder: 'en',
    matters: 'Matters',
    documents: 'Document types',
    version: 'Version',
    from: 'In force from',
    departments: 'Departments',
    asked: 'What is asked for',
    material: 'Material',
    accepts: 'Accepted',
    condition: 'When',
    always: 'always',
    guidance: 'Guidance',
    basis: 'Legal basis',
    and: ' and ',
    colon: ': ',
    comma: ', ',
    title: 'Title',
    rules: 'What is checked',
    rule: 'Rule',
    examples: 'Examples',
    clean: 'a clean case',
    printed: 'Printed titles',
    fields: 'Fields',
    field: 'Field',
    labels: 'Printed labels',
    signatures: 'Places to sign',
    usedBy: 'Asked for by',
  },
};

/** Text for a table's cell: Markdown and Vue leave it as it is. */
const cell = (text = '') =>
  String(text)
    .replace(/[\\`*_{}[\]<>|~]/g, (sign) => `&#${sign.codePointAt(0)};`)
    .replace(/\s*\n\s*/g, ' ');
const row = (...cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) =>
  rows.length === 0
    ? ''
    : [row(...head), row(...head.map(() => '---')), ...rows.map((one) => row(...one)), ''].join('\n');

const reviewer = await createReviewer();
const authoring = await createAuthoring();
const matters = reviewer.matters().map(({ id, departments }) => ({ ...reviewer.matter(id), departments }));
const tried = new Map((await authoring.testPacks()).packs.map(({ id, examples }) => [id, examples]));
await reviewer.close();

function matterPage(matter, language) {
  const words = WORDS[language];
  const accepted = ({ accepts }) =>
    accepts
      .map((set) => set.map(({ type, title }) => `[${cell(title[language])}](../documents/${type})`).join(words.and))
      .join('<br>');
  const examples = (tried.get(matter.id) ?? []).filter(({ about }) => about !== undefined);
  return [
    `# ${cell(matter.title[language])}`,
    '',
    `\`${matter.id}\` · ${words.version} ${matter.version} · ${words.from} ${matter.effectiveFrom} · ${words.departments}${words.colon}${cell(matter.departments.map((one) => one[language]).join(words.comma))}`,
    '',
    `## ${words.asked}`,
    '',
    table(
      [words.material, words.accepts, words.condition, words.guidance, words.basis],
      matter.requirements.map((one) => [
        cell(one.title[language]),
        accepted(one),
        cell(one.condition?.[language] ?? words.always),
        cell(one.guidance?.[language]),
        cell(one.basis),
      ]),
    ),
    `## ${words.rules}`,
    '',
    table(
      [words.rule, words.rules, words.basis],
      matter.rules.map(({ id, about, basis }) => [`\`${id}\``, cell(about[language]), cell(basis)]),
    ),
    `## ${words.examples}`,
    '',
    ...examples.map(({ name, about }) => `- ${cell(name)} (\`${about}\`)`),
    '',
  ].join('\n');
}

function documentPage(definition, language) {
  const words = WORDS[language];
  const users = matters.filter(({ requirements }) =>
    requirements.some(({ accepts }) => accepts.flat().some(({ type }) => type === definition.type)),
  );
  const titleOf = (name) => FIELD_TITLES[name]?.[language] ?? definition.fields[name]?.title?.[language] ?? name;
  return [
    `# ${cell(definition.title[language])}`,
    '',
    `\`${definition.type}\``,
    '',
    ...(users.length > 0
      ? [
          `${words.usedBy}${words.colon}${users.map(({ id, title }) => `[${cell(title[language])}](../matters/${id})`).join(words.comma)}`,
          '',
        ]
      : []),
    ...(definition.titles.length > 0 ? [`## ${words.printed}`, '', definition.titles.map(cell).join('、'), ''] : []),
    `## ${words.fields}`,
    '',
    table(
      [words.field, words.title, words.labels],
      Object.entries(definition.fields).map(([name, { labels = [] }]) => [
        `\`${name}\``,
        cell(titleOf(name)),
        cell(labels.slice(0, 6).join('、')),
      ]),
    ),
    ...(definition.signatures.length > 0
      ? [
          `## ${words.signatures}`,
          '',
          ...definition.signatures.map(({ id, signer }) => `- ${cell(signer[language])} (\`${id}\`)`),
          '',
        ]
      : []),
  ].join('\n');
}

/** A list of pages stands in no row with others: it has none before or behind it. */
const APART = ['---', 'prev: false', 'next: false', '---', ''];

for (const [language, words] of Object.entries(WORDS)) {
  const home = path.join(root, words.folder);
  const write = (folder, title, entries) => {
    rmSync(path.join(home, folder), { recursive: true, force: true });
    mkdirSync(path.join(home, folder), { recursive: true });
    for (const { id, text } of entries) writeFileSync(path.join(home, folder, `${id}.md`), text);
    const list = entries.map(({ id, title: own }) => `- [${cell(own)}](./${id})`);
    writeFileSync(path.join(home, folder, 'index.md'), [...APART, `# ${title}`, '', ...list, ''].join('\n'));
  };
  const matterPages = matters.map((matter) => ({
    id: matter.id,
    title: matter.title[language],
    text: matterPage(matter, language),
  }));
  const documentPages = allDocuments.map((definition) => ({
    id: definition.type,
    title: definition.title[language],
    text: documentPage(definition, language),
  }));
  write('matters', words.matters, matterPages);
  write('documents', words.documents, documentPages);
  const lists = { matters: matterPages, documents: documentPages };
  const named = Object.entries(lists).map(([key, pages]) => [key, pages.map(({ id, title }) => ({ id, title }))]);
  writeFileSync(path.join(root, `generated.${language}.json`), JSON.stringify(Object.fromEntries(named)));
}
process.stdout.write(`${matters.length} matters, ${allDocuments.length} document types\n`);
