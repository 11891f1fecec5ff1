import { createHash } from 'node:crypto';
import type { Caller } from '../access/scopes';
import type { CaseWithMaterials } from '../cases/case-view';
import { caseInputSchema, createCase } from '../cases/create-case';
import { submitCase } from '../cases/submit-case';
import { ServiceError } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { takeUpload } from '../uploads/take-upload';
import { fetchAttachment } from './fetch-attachment';
import type { PortalRequest } from './portal-request';
import { type PortalAttachment, translate } from './to-case';

/** The key that makes a portal's request one case, however often it is sent. */
export const portalKey = (requestId: string): string => `portal/${requestId}`;

/**
 * Fetches a portal's attachments, opens the case and submits it. Sent again, the same request gives the same case.
 *
 * @throws ServiceError `bad-request` (no such matter here, an attachment that cannot be had, a form that does not fit),
 * `conflict` (another request of the same id; a form that lacks something), `too-busy`; YushenError `too-large`
 */
export async function takePortalRequest(
  parts: Parts,
  caller: Caller,
  request: PortalRequest,
): Promise<CaseWithMaterials> {
  const { portal } = parts.settings;
  const mapping = Object.hasOwn(portal.matters, request.matterId) ? portal.matters[request.matterId] : undefined;
  if (mapping === undefined)
    throw new ServiceError('bad-request', 'This matterId stands for no matter in the settings.');
  const { attachments, ...rest } = translate(request, mapping);
  const materials = [];
  for (const [index, attachment] of attachments.entries())
    materials.push(await takeAttachment(parts, caller, request.requestId, attachment, index));
  const input = caseInputSchema.parse({ ...rest, materials });
  const { case: made } = await createCase(parts, caller, input, portalKey(request.requestId));
  return made.state === 'draft' ? submitCase(parts, caller, made.id, false) : made;
}

async function takeAttachment(
  parts: Parts,
  caller: Caller,
  requestId: string,
  { name, url, requirement }: PortalAttachment,
  index: number,
) {
  const bytes = await fetchAttachment(url, parts.settings.portal.attachmentHosts, index);
  const id = uploadIdOf(caller.tenant, requestId, index);
  const taken = await takeUpload(parts, caller, { id, bytes, details: { name } });
  return { upload: taken.id, ...(requirement !== undefined && { requirement }) };
}

/** The same id for the same attachment of the same request, as a UUID of version 8 (RFC 9562). */
function uploadIdOf(tenant: string, requestId: string, index: number): string {
  const hex = createHash('sha256').update(`${tenant}\n${requestId}\n${index}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
