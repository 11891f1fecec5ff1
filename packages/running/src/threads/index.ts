export { type Service, serveTasks } from './serve-tasks';
export { sharedBytes } from './shared-bytes';
export type { RequestOf, ResultOf, TaskHandlers, TaskMap } from './tasks';
export { type PoolOptions, type TaskLimits, TaskTooSlow, WorkerPool } from './worker-pool';
