import { allDocuments } from '@yushen/documents';
import { loadPack, type MatterPack, vocabularyOf } from '@yushen/rules';

/** Reads a file below the folder of the rule packs. */
export type ReadPackFile = (file: string) => string;

/** The sole trader's pack, with pieces of its text replaced. A piece that is not there is a mistake of the test. */
export function soleTraderPack(
  read: ReadPackFile,
  changes: readonly (readonly [from: string, to: string])[] = [],
): MatterPack {
  const file = 'individual-business-registration/matter.yaml';
  const text = changes.reduce((current, [from, to]) => {
    if (!current.includes(from)) throw new Error(`The pack does not say "${from}".`);
    return current.replace(from, to);
  }, read(file));
  return loadPack({ file, text }, vocabularyOf(allDocuments), (name) => ({
    file: `${name}.yaml`,
    text: read(`${name}.yaml`),
  }));
}
