import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { YushenError } from '@yushen/contract';
import { allDocuments, type DocumentDefinition, definitionFaults } from '@yushen/documents';
import { loadDefinition } from '@yushen/engine';

/**
 * The definitions that a reviewer is given, from files, folders and values.
 *
 * @throws YushenError `bad-pack` where a file holds none, with its place; `bad-options` for a value that cannot work, a path that leads
 *   nowhere, or a type that is defined already
 */
export function ownDocuments(given: readonly (string | DocumentDefinition)[]): readonly DocumentDefinition[] {
  const own = given.flatMap((one) => (typeof one === 'string' ? definitionsAt(one) : [sound(one)]));
  const types = [...allDocuments, ...own].map(({ type }) => type);
  const twice = types.find((type, index) => types.indexOf(type) !== index);
  if (twice !== undefined)
    throw new YushenError('bad-options', `Reviewer options: documents: "${twice}" is defined already.`);
  return own;
}

function definitionsAt(place: string): readonly DocumentDefinition[] {
  if (!existsSync(place))
    throw new YushenError('bad-options', `Reviewer options: documents: ${place}: there is no such file or folder.`);
  const files = statSync(place).isDirectory() ? yamlFilesIn(place) : [place];
  if (files.length === 0)
    throw new YushenError('bad-options', `Reviewer options: documents: ${place} holds no .yaml file.`);
  return files.map((file) => loadDefinition({ file, text: readFileSync(file, 'utf8') }));
}

const yamlFilesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /\.ya?ml$/u.test(name))
    .sort()
    .map((name) => path.join(folder, name));

function sound(definition: DocumentDefinition): DocumentDefinition {
  const [fault] = definitionFaults(definition);
  if (fault === undefined) return definition;
  const where = ['documents', definition.type, ...fault.path].join('.');
  throw new YushenError('bad-options', `Reviewer options: ${where}: ${fault.message}`);
}
