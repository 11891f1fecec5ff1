import { expect, test } from 'vitest';
import { allDocuments } from './all-documents';
import { referencePage } from './reference-page';

test('REFERENCE.md says what the definitions say', async () => {
  await expect(referencePage(allDocuments)).toMatchFileSnapshot('../REFERENCE.md');
});

test('the page names every type, field, label and signing zone', () => {
  const page = referencePage(allDocuments);
  for (const { type, fields, signatures } of allDocuments) {
    expect(page).toContain(`\n## ${type}\n`);
    for (const [name, { labels = [] }] of Object.entries(fields))
      for (const words of [name, ...labels]) expect(page, `${type} ${name}`).toContain(words);
    for (const { id } of signatures) expect(page).toContain(`\`${id}\``);
  }
});
