import { z } from 'zod';

const text = z.string().max(2000);
const optionalText = text.nullish();

/** Who acts (`agentInfo`), or whose case it is (`subjectInfo`). */
const personSchema = z.looseObject({
  userId: optionalText,
  certificateType: optionalText,
  userName: optionalText,
  certificateNumber: optionalText,
  phoneNumber: optionalText,
  organizationName: optionalText,
  organizationCode: optionalText,
});

const attachmentSchema = z.looseObject({
  attaName: text.min(1),
  attaUrl: z.url({ protocol: /^https?$/ }).max(4000),
  /** It came from shared certificates; it is a file like any other. */
  isCloudShare: z.boolean().nullish(),
});

/** The request that portals of this field already send. Keys that it does not know are let through and not looked at. */
const previewSchema = z.looseObject({
  matterId: text.min(1),
  matterName: optionalText,
  matterType: optionalText,
  requestId: z.string().min(1).max(150),
  sequenceNo: z.string().max(100).nullish(),
  channel: optionalText,
  copy: z.boolean().nullish(),
  agentInfo: personSchema.nullish(),
  subjectInfo: personSchema.nullish(),
  formData: z.array(z.record(z.string(), z.unknown())).max(1000).default([]),
  materialData: z
    .array(z.looseObject({ code: text.min(1), attachmentList: z.array(attachmentSchema).max(100).default([]) }))
    .max(200)
    .default([]),
  sceneData: z
    .array(z.looseObject({ questionCode: text.min(1), optionList: z.array(text).max(100).default([]) }))
    .max(200)
    .default([]),
});
export type PortalRequest = z.output<typeof previewSchema>;
export type PortalPerson = z.output<typeof personSchema>;

/** As it is, or within `{ userId, preview }`. */
export const portalRequestSchema = z.union([
  z.looseObject({ userId: optionalText, preview: previewSchema }),
  previewSchema,
]);

export const unwrapped = (body: z.output<typeof portalRequestSchema>): PortalRequest =>
  'preview' in body ? (body.preview as PortalRequest) : (body as PortalRequest);
