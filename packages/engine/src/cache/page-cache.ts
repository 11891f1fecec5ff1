/** How much is cached, and for how long. */
export interface CacheLimits {
  /** Pages of which answers are kept; the one longest unasked is forgotten first. */
  readonly pages: number;
  /** A page that nothing was asked about for so long is forgotten. */
  readonly milliseconds: number;
}

interface CachedPage {
  askedAt: number;
  readonly answers: Map<string, unknown>;
}

/** Answers to questions about pages, kept in this process alone. */
export class PageCache {
  readonly #pages = new Map<string, CachedPage>();

  constructor(
    private readonly limits: CacheLimits,
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

  /** The page as cached, now the last one asked about. */
  #recall(page: string): CachedPage | undefined {
    const now = this.now();
    for (const [key, { askedAt }] of this.#pages) {
      if (now - askedAt <= this.limits.milliseconds) break;
      this.#pages.delete(key);
    }
    const cached = this.#pages.get(page);
    if (cached === undefined) return undefined;
    this.#pages.delete(page);
    this.#pages.set(page, cached);
    cached.askedAt = now;
    return cached;
  }

  #keep(page: string): CachedPage {
    const cached = this.#recall(page) ?? { askedAt: this.now(), answers: new Map<string, unknown>() };
    this.#pages.set(page, cached);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= this.limits.pages) break;
      this.#pages.delete(oldest);
    }
    return cached;
  }
}
