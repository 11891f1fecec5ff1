import { z } from 'zod';
import { DEFAULT_LIMITS, limitsSchema } from './limits';

/** Options of `createFileLoader`; an unknown key is an error. */
export const intakeOptionsSchema = z.strictObject({
  limits: limitsSchema.default(DEFAULT_LIMITS),
});
export type IntakeOptions = z.input<typeof intakeOptionsSchema>;
