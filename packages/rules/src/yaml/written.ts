import type { z } from 'zod';
import type { PackFault, PackPlace, PackText, YamlPath } from './pack-text';

/** One place where something was written. */
export interface Origin {
  readonly text: PackText;
  readonly path: YamlPath;
}

/** Where a part of a pack was written: in one file, or, where a pack changes another's, in several, the nearest first. */
export class Written {
  constructor(readonly origins: readonly [Origin, ...Origin[]]) {}

  /** The same, where `origins` of another pack stand behind it. */
  over(other: Written): Written {
    return new Written([...this.origins, ...other.origins]);
  }

  faultAt(path: YamlPath, message: string, inside?: { readonly text: string; readonly offset: number }): PackFault {
    const { text, path: base } = this.#originOf(path);
    return text.faultAt([...base, ...path], message, inside);
  }

  /** The first fault that a schema found, where it was written. */
  schemaFault(error: z.ZodError, base: YamlPath = []): PackFault {
    const [issue] = error.issues;
    const key = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const { text, path } = this.#originOf([...base, ...(issue?.path ?? []), ...key]);
    return text.schemaFault(error, [...path, ...base]);
  }

  placeAt(path: YamlPath = []): PackPlace {
    const { text, path: base } = this.#originOf(path);
    return text.placeAt([...base, ...path]);
  }

  #originOf(path: YamlPath): Origin {
    return this.origins.find(({ text, path: base }) => text.has([...base, ...path])) ?? this.origins[0];
  }
}
