import type { PortalMatter } from '../settings/portal-settings';
import type { PortalPerson, PortalRequest } from './portal-request';

type Form = Record<string, unknown>;

export interface PortalAttachment {
  readonly name: string;
  readonly url: string;
  readonly requirement?: string;
}

/** What a portal's request says, in our words. */
export interface TranslatedRequest {
  readonly matter: string;
  readonly form: Form;
  readonly reference?: string;
  readonly subject?: string;
  readonly agent?: string;
  readonly attachments: readonly PortalAttachment[];
}

/** Translates by the mapping alone: nothing is guessed from names. */
export function translate(request: PortalRequest, mapping: PortalMatter): TranslatedRequest {
  const form: Form = {};
  place(form, request.subjectInfo ?? {}, mapping.subject);
  place(form, request.agentInfo ?? {}, mapping.agent);
  for (const entry of request.formData) place(form, fieldsOf(entry), mapping.form);
  for (const { questionCode, optionList } of request.sceneData) {
    const scene = own(mapping.scenes, questionCode);
    for (const option of optionList) {
      const value = scene && own(scene.options, option);
      if (scene !== undefined && value !== undefined) put(form, scene.field, value);
    }
  }
  const attachments = request.materialData.flatMap(({ code, attachmentList }) => {
    const requirement = own(mapping.materials, code);
    return attachmentList.map(({ attaName, attaUrl }) => ({
      name: attaName.slice(0, 200),
      url: attaUrl,
      ...(requirement !== undefined && { requirement }),
    }));
  });
  const subject = identityOf(request.subjectInfo);
  const agent = identityOf(request.agentInfo);
  return {
    matter: mapping.matter,
    form,
    attachments,
    ...(request.sequenceNo && { reference: request.sequenceNo }),
    ...(subject !== undefined && { subject }),
    ...(agent !== undefined && { agent }),
  };
}

/** A form's entry is either one field, as `code` and `value`, or an object of fields. */
function fieldsOf(entry: Readonly<Form>): Readonly<Form> {
  const { code, value } = entry;
  return typeof code === 'string' && 'value' in entry ? { [code]: value } : entry;
}

function place(form: Form, given: Readonly<Form>, mapping: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(given)) {
    const path = own(mapping, key);
    if (path !== undefined && value !== null && value !== undefined && value !== '') put(form, path, value);
  }
}

function put(form: Form, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? path;
  let at = form;
  for (const key of keys) {
    const inner = own(at, key);
    const next = typeof inner === 'object' && inner !== null ? (inner as Form) : {};
    Object.defineProperty(at, key, { value: next, enumerable: true, writable: true, configurable: true });
    at = next;
  }
  Object.defineProperty(at, last, { value, enumerable: true, writable: true, configurable: true });
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** Whom the case is filed under: the number of their certificate, else of their organisation or account. */
const identityOf = (person: PortalPerson | null | undefined): string | undefined =>
  (person?.certificateNumber || person?.organizationCode || person?.userId)?.slice(0, 200) || undefined;
