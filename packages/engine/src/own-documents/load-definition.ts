import type { DocumentDefinition } from '@yushen/documents';
import { definitionFaults } from '@yushen/documents';
import { type PackSource, PackText } from '@yushen/rules';
import { z } from 'zod';
import { definitionSchema, toDefinition } from './definition-schema';

/**
 * Loads a document type that is written as data, in YAML (JSON is YAML): what a city adds without a build.
 *
 * @throws YushenError `bad-pack`, pointing at the first fault by file, line and column
 */
export function loadDefinition(source: PackSource): DocumentDefinition {
  const text = new PackText(source);
  const parsed = definitionSchema.safeParse(text.value);
  if (!parsed.success) throw text.schemaFault(slipsFirst(parsed.error));
  const definition = toDefinition(parsed.data);
  const [fault] = definitionFaults(definition);
  if (fault !== undefined) throw text.faultAt(fault.path, `${fault.path.join('.')}: ${fault.message}`);
  return definition;
}

/** A key that is not known is most likely a slip, and says why another one is missing. */
const slipsFirst = ({ issues }: z.ZodError): z.ZodError => {
  const isSlip = ({ code }: z.core.$ZodIssue): boolean => code === 'unrecognized_keys';
  return new z.ZodError([...issues.filter(isSlip), ...issues.filter((issue) => !isSlip(issue))]);
};
