import { type Line, YushenError } from '@yushen/contract';
import { type Conformance, fakeFiles, fakeMarks } from '@yushen/contract/testing';
import type { DocumentDefinition } from '@yushen/documents';
import { createReviewer } from '../create-reviewer';

/** A print of the document: the lines on each of its pages, and the values that are to be read off them. */
export interface DocumentSample {
  /** What the tests call it; it is the file's name, too. */
  readonly name: string;
  /** For each page its lines, as `printed` makes them. */
  readonly pages: readonly (readonly Line[])[];
  /** The values by the field's name, normalised; fields that are not here are not asked for. */
  readonly expected: Readonly<Record<string, string>>;
}

/**
 * What a document type must do: be told from all that ship on each of its samples, and give the values that stand there. No model is
 * loaded. A definition is a value, or the path of its YAML file.
 *
 * @throws YushenError `bad-options` from its first test, where there are fewer than two samples
 */
export function documentConformance(
  definition: string | DocumentDefinition,
  type: string,
  samples: readonly DocumentSample[],
): readonly Conformance[] {
  const inspected = async ({ name, pages }: DocumentSample) => {
    const { loader, reader } = fakeFiles([{ name, pages }]);
    const reviewer = await createReviewer({ documents: [definition], loader, reader, marks: fakeMarks() });
    try {
      return await reviewer.inspect({ name, data: new Uint8Array(1) });
    } finally {
      await reviewer.close();
    }
  };
  return [
    {
      name: `${type} is well defined, and has samples`,
      run: async () => {
        await (await createReviewer({ documents: [definition] })).close();
        if (samples.length < 2) throw new YushenError('bad-options', 'Give two samples at least, of different prints.');
      },
    },
    ...samples.flatMap((sample): Conformance[] => [
      {
        name: `${sample.name} is one ${type}`,
        run: async () => {
          const types = (await inspected(sample)).documents.map((document) => document.type);
          if (types.join() !== type) throw new Error(`expected ${type}, found ${types.join(', ') || 'nothing'}`);
        },
      },
      {
        name: `${sample.name} gives its values`,
        run: async () => {
          const fields = (await inspected(sample)).documents[0]?.fields ?? {};
          const wrong = Object.entries(sample.expected).flatMap(([field, value]) =>
            fields[field]?.value === value
              ? []
              : [`${field}: expected ${value}, read ${fields[field]?.value ?? 'nothing'}`],
          );
          if (wrong.length > 0) throw new Error(wrong.join('; '));
        },
      },
    ]),
  ];
}
