/**
 * One thing that a part must do. A suite is a list of them, for any test runner:
 *
 * ```ts
 * for (const { name, run } of readerConformance(() => myReader())) test(name, run);
 * ```
 */
export interface Conformance {
  /** What the part must do, as the test's name. */
  readonly name: string;
  /** Rejects where the part does otherwise. */
  readonly run: () => Promise<void>;
}

/** @throws Error saying what was expected */
export function must(holds: boolean, expected: string): asserts holds {
  if (!holds) throw new Error(`expected that ${expected}`);
}

/** @throws Error where the work does not reject with this code */
export async function mustReject(work: () => Promise<unknown>, code: string): Promise<void> {
  const error = await work().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  must(error !== undefined, `it rejects with "${code}"`);
  const found = (error as { code?: unknown }).code;
  must(found === code, `it rejects with a YushenError of code "${code}", not ${String(found ?? error)}`);
}

/** A suite over a part that is opened anew for each test, and closed after it. */
export const over =
  <Part>(open: () => Part | Promise<Part>, close: (part: Part) => Promise<void> = async () => {}) =>
  (name: string, test: (part: Part) => Promise<void> | void): Conformance => ({
    name,
    run: async () => {
      const part = await open();
      try {
        await test(part);
      } finally {
        await close(part);
      }
    },
  });

/** A share of the whole, 0..1. */
export const isShare = (value: number): boolean => value >= 0 && value <= 1;
