/** The built worker, the same from `src` and from `dist`. It stays directly in `src` for that reason. */
export const WORKER_LOCATION = new URL('../dist/worker.js', import.meta.url);
