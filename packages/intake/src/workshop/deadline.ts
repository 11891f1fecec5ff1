import type { FileFault } from '@yushen/contract';
import type { Limits } from '../limits';

/** Wall time left for opening one file. */
export class Deadline {
  readonly #started = performance.now();

  constructor(private readonly limits: Limits) {}

  /** Seconds that the next page may take: its own share, or what the file has left. */
  get secondsForPage(): number {
    return Math.max(0.001, Math.min(this.limits.secondsPerPage, this.limits.secondsPerFile - this.#spent));
  }

  get expired(): boolean {
    return this.#spent >= this.limits.secondsPerFile;
  }

  get #spent(): number {
    return (performance.now() - this.#started) / 1000;
  }

  /** The fault of a page that took too long, or of the file where that is what ran out. */
  fault(page: number): FileFault {
    if (this.expired) {
      const { secondsPerFile: limit } = this.limits;
      return { code: 'file.too-large', measure: 'seconds', actual: Math.ceil(this.#spent), limit };
    }
    return { code: 'file.too-large', measure: 'seconds', limit: this.limits.secondsPerPage, page };
  }
}
