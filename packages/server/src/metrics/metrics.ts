import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { PROCESS_KINDS } from '../store/schema';

/** What Prometheus asks for. */
export interface Metrics {
  readonly registry: Registry;
  readonly requests: Histogram<'method' | 'route' | 'status'>;
  readonly uploads: Counter<'outcome'>;
  /** Answers that were read anew, and those that were known from the same bytes. */
  readonly inspections: Counter<'from'>;
  /** Pages that another process or call had read before, and pages that nobody had. */
  readonly pagesKnown: Counter<'from'>;
  readonly inspectionSeconds: Histogram<string>;
  readonly inspectionsWaiting: Gauge<string>;
  readonly reviews: Counter<'matter' | 'decision'>;
  readonly reviewFailures: Counter<'code'>;
  readonly stageSeconds: Histogram<'stage'>;
  readonly reviewSeconds: Histogram<string>;
  readonly pages: Counter<string>;
  /** By what had to be started anew: a reading thread of this process, or a process of this service. */
  readonly workerRestarts: Counter<'kind'>;
  readonly processes: Gauge<'kind'>;
  readonly callbacks: Counter<'outcome'>;
  readonly cases: Gauge<'state'>;
  readonly oldestQueuedSeconds: Gauge<string>;
}

const SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];

export function openMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'yushen_' });
  const histogram = <T extends string>(name: string, help: string, labelNames: T[] = []) =>
    new Histogram({ name, help, labelNames, buckets: SECONDS, registers });
  const counter = <T extends string>(name: string, help: string, labelNames: T[] = []) =>
    new Counter({ name, help, labelNames, registers });
  const workerRestarts = counter(
    'yushen_worker_restarts_total',
    'Workers that died and had to be started anew: threads of this process, processes of this service',
    ['kind'],
  );
  // A rate needs the nought before the first.
  for (const kind of ['thread', ...PROCESS_KINDS]) workerRestarts.inc({ kind }, 0);
  return {
    registry,
    workerRestarts,
    processes: new Gauge({
      name: 'yushen_processes',
      help: 'Processes of this service that run',
      labelNames: ['kind'],
      registers,
    }),
    requests: histogram('yushen_request_seconds', 'Requests by route and status', ['method', 'route', 'status']),
    uploads: counter('yushen_uploads_total', 'Uploads by what became of them', ['outcome']),
    inspections: counter('yushen_inspections_total', 'Uploads looked at, and known already', ['from']),
    pagesKnown: counter('yushen_pages_known_total', 'Pages read anew, and read before by any process', ['from']),
    inspectionSeconds: histogram('yushen_inspection_seconds', 'Time to look at one upload'),
    inspectionsWaiting: new Gauge({ name: 'yushen_inspections_waiting', help: 'Uploads that wait for it', registers }),
    reviews: counter('yushen_reviews_total', 'Reviews by matter and decision', ['matter', 'decision']),
    reviewFailures: counter('yushen_review_failures_total', 'Attempts that failed, by error', ['code']),
    stageSeconds: histogram('yushen_stage_seconds', 'Time of a review in each stage', ['stage']),
    reviewSeconds: histogram('yushen_review_seconds', 'Time from submission to decision'),
    pages: counter('yushen_pages_total', 'Pages of decided cases'),
    callbacks: counter('yushen_callbacks_total', 'Callbacks by outcome', ['outcome']),
    oldestQueuedSeconds: new Gauge({
      name: 'yushen_oldest_queued_seconds',
      help: 'Age of the case that waits longest for its review',
      registers,
    }),
    cases: new Gauge({ name: 'yushen_cases', help: 'Cases by state', labelNames: ['state'], registers }),
  };
}
