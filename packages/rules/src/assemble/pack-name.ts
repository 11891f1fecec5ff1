import { z } from 'zod';
import { type PackSource, PackText } from '../yaml/pack-text';

const namedSchema = z.looseObject({
  id: z.string().optional(),
  version: z.string().optional(),
  extends: z.string().optional(),
});

/**
 * What a pack is called, `tax-registration@2026.1`, without loading what it rests on. Undefined where it does not say;
 * loading it says why.
 *
 * @throws YushenError `bad-pack` where the text is not YAML
 */
export function packName(source: PackSource): string | undefined {
  const parsed = namedSchema.safeParse(new PackText(source).value);
  if (!parsed.success) return undefined;
  const { version, extends: base, id = base?.split('@')[0] } = parsed.data;
  return id === undefined || version === undefined ? undefined : `${id}@${version}`;
}
