import type { YushenErrorCode } from '@yushen/contract';

/** An error as it crosses from a worker to the host. Without a code it is a mistake of ours. */
export interface Failure {
  readonly code?: YushenErrorCode | undefined;
  readonly message: string;
}

export type ToWorker =
  | { readonly kind: 'task'; readonly name: PropertyKey; readonly request: unknown }
  | { readonly kind: 'close' };

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly failure: Failure };
