import { CASE_SCHEMA, type SharedData, sharedDataSchema, YushenError } from '@yushen/contract';
import { EXIT, type ExitStatus } from '../exit-status';
import { readJson } from '../files/read-json';
import type { CommandContext } from '../host';
import { paintFor } from '../paint';
import { plainText } from '../plain-text';
import { renderGuide } from '../summary/render-guide';
import { renderMatter } from '../summary/render-matter';
import { renderMatters } from '../summary/render-matters';

export const MATTERS_SCHEMA = 'yushen.matters/1';
export const MATTER_SCHEMA = 'yushen.matter/1';

export interface MatterFlags {
  readonly json?: boolean | undefined;
}

/** Lists the matters there are. */
export async function listMatters({ json }: MatterFlags, context: CommandContext): Promise<ExitStatus> {
  const { host, reviewer, language } = context;
  const matters = reviewer.matters();
  host.stdout.write(
    json
      ? `${JSON.stringify({ schema: MATTERS_SCHEMA, matters })}\n`
      : renderMatters(matters, { language, paint: paintFor(host.stdout, host.env) }),
  );
  return EXIT.done;
}

/**
 * One matter's materials, conditions and rules; with a form, which of them apply to it; with `schema`, the form's JSON Schema.
 * @throws YushenError `unknown-matter`; `bad-options` for a form file that is not a JSON object
 */
export async function describeMatter(
  id: string,
  { json, form, schema }: MatterFlags & { readonly form?: string | undefined; readonly schema?: boolean | undefined },
  context: CommandContext,
): Promise<ExitStatus> {
  const { host, reviewer, language } = context;
  if (schema) {
    const written = reviewer.matterSchema(id, language);
    host.stdout.write(`${json ? JSON.stringify(written) : JSON.stringify(written, null, 2)}\n`);
    return EXIT.done;
  }
  const style = { language, paint: paintFor(host.stdout, host.env), columns: host.stdout.columns };
  if (form === undefined) {
    const matter = reviewer.matter(id);
    host.stdout.write(json ? `${JSON.stringify({ schema: MATTER_SCHEMA, ...matter })}\n` : renderMatter(matter, style));
    return EXIT.done;
  }
  const { form: given, sharedData } = await readForm(form);
  const matter = reviewer.matter(id, given);
  const guide = reviewer.guide(id, given, sharedData);
  host.stdout.write(
    json ? `${JSON.stringify({ schema: MATTER_SCHEMA, ...matter, guide })}\n` : renderGuide(guide, style),
  );
  return EXIT.done;
}

/** A form as it stands in its own file, or inside a whole case file. */
async function readForm(file: string): Promise<{ form: unknown; sharedData: readonly SharedData[] }> {
  const value = await readJson(file);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new YushenError('bad-options', `${plainText(file)}: a form is a JSON object`);
  if (!('schema' in value && value.schema === CASE_SCHEMA)) return { form: value, sharedData: [] };
  const { form = {}, sharedData = [] } = value as { form?: unknown; sharedData?: unknown };
  const parsed = sharedDataSchema.array().safeParse(sharedData);
  if (!parsed.success) throw new YushenError('bad-options', `${plainText(file)}: sharedData: is not as a case has it`);
  return { form, sharedData: parsed.data };
}
