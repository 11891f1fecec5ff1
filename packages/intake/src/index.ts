export { createFileLoader } from './file-loader';
export { type IntakeOptions, intakeOptionsSchema } from './intake-options';
export { DEFAULT_LIMITS, type Limits } from './limits';
export { type FileKind, sniff } from './sniff';
