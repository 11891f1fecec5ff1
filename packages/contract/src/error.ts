/** What can be wrong with us or with the caller. What is wrong with the case is an issue in the report instead. */
export type YushenErrorCode =
  | 'bad-case'
  | 'bad-options'
  /** A file's bytes cannot be had: a stream broke off, or the disk refuses. */
  | 'input-failed'
  | 'unknown-matter'
  | 'bad-pack'
  | 'model-missing'
  | 'model-mismatch'
  | 'reader-failed'
  /** A registry that vouches for data cannot be reached, or answers with what is none. */
  | 'registry-failed'
  /** The database or the file store of the service does not answer, or holds what it should not. */
  | 'store-failed'
  /** More bytes than are taken. */
  | 'too-large'
  /** Native code that a part needs does not load on this host. */
  | 'native-missing'
  /** An optional package that is asked for is not installed. */
  | 'package-missing'
  | 'aborted'
  | 'closed'
  | 'internal';

/** A typed error: `code` to branch on, `message` to read: what, where, and what to do. It never carries personal data. */
export class YushenError extends Error {
  /** Always `YushenError`: what `YushenError.is` tells it by, across copies of the package. */
  override readonly name = 'YushenError';

  constructor(
    /** To branch on; each says whose mistake it is. */
    readonly code: YushenErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** True for a YushenError of any copy of this package. */
  static is(error: unknown): error is YushenError {
    return error instanceof Error && error.name === 'YushenError' && 'code' in error;
  }
}
