import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CaseInput } from '@yushen/contract';
import type { Expected } from '../../../../fixtures/differences.mjs';

const fixtures = fileURLToPath(new URL('../../../../fixtures/', import.meta.url));
const cases = path.join(fixtures, 'cases');
/** The matter of a case that is named without one. */
export const MATTER = 'individual-business-registration';

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

export const matterNames = (): readonly string[] => readdirSync(cases).sort();
export const caseNames = (matter = MATTER): readonly string[] => readdirSync(path.join(cases, matter)).sort();
export const caseFolder = (name: string, matter = MATTER): string => path.join(cases, matter, name);
export const caseFile = (name: string, matter = MATTER): string => path.join(caseFolder(name, matter), 'case.json');
export const caseInput = (name: string): CaseInput => json(caseFile(name)) as CaseInput;
export const expectedOf = (name: string, matter = MATTER): Expected =>
  json(path.join(caseFolder(name, matter), 'expected.json')) as Expected;
export const paper = (type: string, name: string): string => path.join(fixtures, 'papers', type, name);
/** What a document was drawn with. */
export interface Truth {
  readonly fields: Readonly<Record<string, string>>;
  readonly sealNames?: readonly { readonly organisation: string; readonly purpose: string }[];
}

export const truthOf = (type: string, name: string): Truth =>
  json(path.join(fixtures, 'papers', type, `${name}.truth.json`)) as Truth;
