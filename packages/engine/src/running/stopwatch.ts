import type { Stage, Timings } from '@yushen/contract';

/** Adds up the wall time of each stage, milliseconds. */
export class Stopwatch {
  readonly #stages: Record<Stage, number> = { intake: 0, read: 0, classify: 0, extract: 0, check: 0 };
  readonly #started: number;

  constructor(private readonly now: () => number) {
    this.#started = now();
  }

  /** Runs one stage's work and books its time, also when it throws. */
  async time<Result>(stage: Stage, work: () => Result | Promise<Result>): Promise<Result> {
    const start = this.now();
    try {
      return await work();
    } finally {
      this.#stages[stage] += this.now() - start;
    }
  }

  get timings(): Timings {
    const rounded = (value: number): number => Math.round(value * 10) / 10;
    const stages = Object.fromEntries(Object.entries(this.#stages).map(([stage, value]) => [stage, rounded(value)]));
    return { totalMs: rounded(this.now() - this.#started), stages: stages as Timings['stages'] };
  }
}
