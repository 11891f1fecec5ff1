import {
  caseSchema,
  inspectOutputSchema,
  issueSchema,
  readOutputSchema,
  recordSchema,
  reportSchema,
} from '@yushen/contract';
import { definitionSchema } from '@yushen/engine';
import { z } from 'zod';

/** What is written down and exchanged, by the file below `yushen/schemas/` that describes it. */
const SCHEMAS = {
  'case.json': { schema: caseSchema, title: 'A case, as in case.json', io: 'input' },
  'document.json': { schema: definitionSchema, title: 'A document type written as data', io: 'input' },
  'inspection.json': { schema: inspectOutputSchema, title: 'What one upload is', io: 'output' },
  'issue.json': { schema: issueSchema, title: 'One issue', io: 'output' },
  'reading.json': { schema: readOutputSchema, title: 'The text of one file', io: 'output' },
  'record.json': { schema: recordSchema, title: 'A case with its readings, to be re-evaluated', io: 'output' },
  'report.json': { schema: reportSchema, title: 'The report of a case', io: 'output' },
} as const satisfies Record<string, { schema: z.ZodType; title: string; io: 'input' | 'output' }>;

/** The JSON Schemas (draft 2020-12) that ship in the package, by file name. What only code can say (a date that exists) is left out. */
export const jsonSchemas = (): Readonly<Record<string, z.core.JSONSchema.JSONSchema>> =>
  Object.fromEntries(
    Object.entries(SCHEMAS).map(([file, { schema, title, io }]) => [
      file,
      { title, ...z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'ref', target: 'draft-2020-12' }) },
    ]),
  );
