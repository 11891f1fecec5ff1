import { z } from 'zod';

const path = z
  .string()
  .regex(/^[A-Za-z]\w*(\.[A-Za-z]\w*)*$/)
  .describe('A place in our form: `operator.name`');

/** What one of a portal's matters is here. */
export const portalMatterSchema = z.strictObject({
  /** Our matter's id, or `id@version`. */
  matter: z.string().min(1),
  /** The portal's code of a material: our requirement. What is not here is classified without a hint. */
  materials: z.record(z.string(), z.string()).default({}),
  /** The portal's key of a form field: its place in our form. What is not here is left out. */
  form: z.record(z.string(), path).default({}),
  /** A question's code: its place in our form, and the value of each option that is chosen. */
  scenes: z
    .record(
      z.string(),
      z.strictObject({
        /** Its place in our form. */
        field: path,
        /** The portal's code of an option: what our form holds for it. */
        options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      }),
    )
    .default({}),
  /** Where the persons' particulars go in our form, by the portal's own names of them: `userName`, `certificateNumber` … */
  subject: z.record(z.string(), path).default({}),
  /** The same for whoever acts for the applicant. */
  agent: z.record(z.string(), path).default({}),
});
export type PortalMatter = z.output<typeof portalMatterSchema>;

export const portalSettingsSchema = z.strictObject({
  /** By the portal's `matterId`. */
  matters: z.record(z.string(), portalMatterSchema).default({}),
  /** `host` or `host:port` that attachments are fetched from; nothing is fetched from anywhere else. */
  attachmentHosts: z.array(z.string().regex(/^[a-z0-9.-]+(:\d{1,5})?$/)).default([]),
});
export type PortalSettings = z.output<typeof portalSettingsSchema>;
