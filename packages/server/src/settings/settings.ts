import { YushenError } from '@yushen/contract';
import { z } from 'zod';
import { AUDIT_HASHES } from '../audit/audit-hash';
import { fileSettingsSchema } from '../files/file-settings';
import { signOnSettingsSchema } from '../sign-on/sign-on-settings';
import { deskSettingsSchema } from './desk-settings';
import { portalSettingsSchema } from './portal-settings';

const MB = 1024 * 1024;

export const settingsSchema = z.strictObject({
  /** Bytes of one upload at most. */
  uploadBytes: z
    .int()
    .positive()
    .default(50 * MB),
  /** Hours for which a resumable upload may be continued. */
  resumableHours: z.number().positive().default(24),
  /** How many resumable uploads one tenant may have unfinished; beyond, the answer is 429. */
  resumableOpen: z.int().positive().default(1000),
  /** How many files are inspected at one time; more wait. */
  inspections: z.int().positive().max(64).default(2),
  /** How many inspections may wait; beyond, the answer is 429. */
  inspectionsWaiting: z.int().nonnegative().default(16),
  /** How many cases of one tenant may wait for review; beyond, none is taken (429). */
  casesWaiting: z.int().positive().default(10_000),
  /** How many reviews one process runs at a time. */
  reviews: z.int().min(0).max(64).default(2),
  /** Times that a review is tried before its case is set aside. */
  reviewAttempts: z.int().min(1).max(20).default(4),
  /** Requests of one key in a minute. */
  requestsPerMinute: z.int().positive().default(60_000),
  /** Browsers' origins that may call: none by default. */
  corsOrigins: z.array(z.url()).default([]),
  /** Callbacks to addresses of the own network: a way into it, so closed by default. */
  privateCallbacks: z.boolean().default(false),
  /** Times that a callback is tried. */
  callbackAttempts: z.int().min(1).max(30).default(10),
  /** Days after which a decided or cancelled case is purged, unless its matter says otherwise. */
  keepDays: z.number().positive().default(180),
  /** The same for single matters, by id, in days. */
  keepDaysByMatter: z.record(z.string(), z.number().positive()).default({}),
  /** Hours after which an upload that no case took is purged, and a draft nobody submitted. */
  keepUnsubmittedHours: z.number().positive().default(72),
  /** Hours for which what was read on pages is kept, so that no other process reads them again; 0 keeps nothing. */
  keepReadingsHours: z.number().nonnegative().default(72),
  /** What portals' own requests mean here: see `POST /v1/portal/previews`. */
  portal: portalSettingsSchema.default({ matters: {}, attachmentHosts: [] }),
  /** What chains the audit log from now on. */
  auditHash: z.enum(AUDIT_HASHES).default('sha256'),
  /** Where files are kept. */
  files: fileSettingsSchema.default({ store: 'folder' }),
  /** Traces by OpenTelemetry. */
  tracing: z.boolean().default(false),
  /** How clerks sign on with an account of their organisation's, if they do. */
  signOn: signOnSettingsSchema.optional(),
  /** The clerk's desk. */
  desk: deskSettingsSchema.prefault({}),
});
export type Settings = z.output<typeof settingsSchema>;
/** The settings of the service, as a caller writes them: what is left out takes its default. */
export type SettingsInput = z.input<typeof settingsSchema>;

/** @throws YushenError `bad-options`, naming each fault */
export function parseSettings(input: SettingsInput = {}): Settings {
  const parsed = settingsSchema.safeParse(input);
  if (!parsed.success)
    throw new YushenError('bad-options', `Settings of the service: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
