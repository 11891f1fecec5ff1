/** What a caller can be told, by code. */
export type ServiceErrorCode =
  | 'not-authenticated'
  | 'not-allowed'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'unsupported-version'
  | 'bad-request'
  | 'too-large'
  | 'too-busy'
  | 'unavailable';

/** A refusal: for the caller, not of our making. `message` names no person and quotes nothing that was sent. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';

  constructor(
    readonly code: ServiceErrorCode,
    message: string,
    /** Seconds after which to try again, with `too-busy`. */
    readonly retryAfter?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export const notFound = (what: string): ServiceError => new ServiceError('not-found', `There is no such ${what}.`);
