import { z } from 'zod';

/** Where files are kept. Credentials stand in no settings: they come from the environment, as the AWS SDK finds them. */
export const fileSettingsSchema = z.discriminatedUnion('store', [
  /** In the data folder. */
  z.strictObject({
    /** In the data folder. */
    store: z.literal('folder'),
  }),
  /** In a bucket of any service that speaks S3. */
  z.strictObject({
    /** In a bucket of any service that speaks S3. */
    store: z.literal('s3'),
    /** The bucket's name; it must be there. */
    bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
    /** The bucket's region. Services other than AWS mostly take the default. */
    region: z.string().min(1).default('us-east-1'),
    /** The service's address. Default: that of AWS. */
    endpoint: z.url({ protocol: /^https?$/ }).optional(),
    /** The bucket in the path instead of the host's name: MinIO, Ceph. */
    pathStyle: z.boolean().default(false),
    /** What every object's name begins with: `yushen/`. */
    prefix: z
      .string()
      .regex(/^([\w.-]+\/)*$/)
      .default(''),
  }),
]);
export type FileSettings = z.output<typeof fileSettingsSchema>;
export type S3Settings = Extract<FileSettings, { store: 's3' }>;
