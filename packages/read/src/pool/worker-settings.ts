/** What a worker is started with. */
export interface WorkerSettings {
  readonly modelFolder?: string | undefined;
  readonly memoryArena: boolean;
  /** Threads for one detection; see `DETECTION_THREADS`. */
  readonly detectionThreads?: number;
  /** No networks are loaded; only marks can be asked for. */
  readonly marksOnly?: boolean;
}
