import type { LintFinding } from './lint-finding';
import type { Linted } from './lint-pack';

/**
 * Requirements that ask for a document which a registry supplies elsewhere in the same pack, and name no registry for it: what is
 * shared may not be asked for again (政务数据共享条例).
 */
export function lintSharing({ pack: { requirements }, requirement: entryOf }: Linted): readonly LintFinding[] {
  const suppliers = new Map<string, string>();
  for (const { available } of requirements)
    for (const { type, from } of available) if (!suppliers.has(type)) suppliers.set(type, from);
  return requirements.flatMap(({ id, accepts, available }): readonly LintFinding[] => {
    if (available.length > 0) return [];
    const type = accepts.flat().find((one) => suppliers.has(one));
    if (type === undefined) return [];
    const [entry, from] = [entryOf(id), suppliers.get(type)];
    return [
      {
        code: 'sharing.unstated',
        level: 'error',
        ...entry.written.placeAt(['accepts']),
        about: id,
        message: {
          zh: `“${from}”可以共享 ${type}，这里却要求提交而没有写明`,
          en: `"${from}" supplies ${type}, and it is asked for here without saying so`,
        },
        way: {
          zh: `写上 available: [{ from: ${from}, type: ${type} }]；能共享的数据不得要求重复提交（政务数据共享条例）`,
          en: `Add available: [{ from: ${from}, type: ${type} }]: what is shared may not be asked for again (政务数据共享条例)`,
        },
      },
    ];
  });
}
