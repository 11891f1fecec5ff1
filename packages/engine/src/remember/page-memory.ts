/** How much is remembered, and for how long. */
export interface MemoryLimits {
  /** Pages of which answers are kept; the one longest unasked is forgotten first. */
  readonly pages: number;
  /** A page that nothing was asked about for so long is forgotten. */
  readonly milliseconds: number;
}

interface Remembered {
  askedAt: number;
  readonly answers: Map<string, unknown>;
}

/** Answers to questions about pages, kept in this process alone. */
export class PageMemory {
  readonly #pages = new Map<string, Remembered>();

  constructor(
    private readonly limits: MemoryLimits,
    private readonly now: () => number,
  ) {}

  /** What was answered before, or what `ask` answers now. A question that fails is asked again the next time. */
  async answer<Answer>(page: string, question: string, ask: () => Promise<Answer>): Promise<Answer> {
    const known = this.#recall(page)?.answers;
    if (known?.has(question)) return known.get(question) as Answer;
    const answer = await ask();
    this.#keep(page).answers.set(question, answer);
    return answer;
  }

  /** Several answers at once: `ask` answers those that are not known, given by their places among the questions. */
  async answerEach<Answer>(
    page: string,
    questions: readonly string[],
    ask: (unknown: readonly number[]) => Promise<readonly Answer[]>,
  ): Promise<Answer[]> {
    const known = this.#recall(page)?.answers;
    const answers = questions.map((question) => known?.get(question) as Answer | undefined);
    const unknown = [...questions.keys()].filter((index) => !known?.has(questions[index]!));
    const asked = unknown.length > 0 ? await ask(unknown) : [];
    for (const [place, index] of unknown.entries()) {
      answers[index] = asked[place]!;
      this.#keep(page).answers.set(questions[index]!, asked[place]);
    }
    return answers as Answer[];
  }

  /** The page as remembered, now the last one asked about. */
  #recall(page: string): Remembered | undefined {
    const now = this.now();
    for (const [key, { askedAt }] of this.#pages) {
      if (now - askedAt <= this.limits.milliseconds) break;
      this.#pages.delete(key);
    }
    const remembered = this.#pages.get(page);
    if (remembered === undefined) return undefined;
    this.#pages.delete(page);
    this.#pages.set(page, remembered);
    remembered.askedAt = now;
    return remembered;
  }

  #keep(page: string): Remembered {
    const remembered = this.#recall(page) ?? { askedAt: this.now(), answers: new Map<string, unknown>() };
    this.#pages.set(page, remembered);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= this.limits.pages) break;
      this.#pages.delete(oldest);
    }
    return remembered;
  }
}
