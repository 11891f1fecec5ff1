import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { jsonSchemas } from './json-schemas';

const folder = fileURLToPath(new URL('../schemas', import.meta.url));
const schemas = Object.entries(jsonSchemas());

test.each(schemas)('schemas/%s is what the types say (npx vitest run … -u writes it)', async (file, schema) => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`${folder}/${file}`);
});

test('there is no other file', () => {
  expect(readdirSync(folder).sort()).toEqual(schemas.map(([file]) => file).sort());
});

test('a report’s schema names its keys, and refuses others', () => {
  expect(jsonSchemas()['report.json']).toMatchObject({
    type: 'object',
    additionalProperties: false,
    properties: { decision: { enum: ['approve', 'correct', 'manual'] } },
  });
});
