import type { Caller } from '../access/scopes';
import { appendAudit } from '../audit/append-audit';
import { notFound } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { sealJson, unsealJson } from '../sealing/seal';
import { cases } from '../store/schema';
import { type CaseDetails, casePlace } from './case-details';
import { isCase, lockOpenCase } from './case-row';
import { type CaseWithMaterials, viewWithMaterials } from './case-view';
import { requireFittingForm } from './require-form';

/** Replaces the form of an open case. @throws ServiceError `not-found`, `conflict`, `bad-request` where it does not fit */
export async function changeForm(
  { store, keys, reviewer }: Parts,
  { tenant, key: actor }: Caller,
  id: string,
  form: Readonly<Record<string, unknown>>,
): Promise<CaseWithMaterials> {
  return store.inTenant(tenant, async (tx) => {
    const before = await lockOpenCase(tx, tenant, id);
    requireFittingForm(reviewer, before.matter, form);
    const place = casePlace(tenant);
    const { sharedData } = unsealJson<CaseDetails>(keys, place, before.details);
    const details = sealJson(keys, place, { form, sharedData } satisfies CaseDetails);
    const [row] = await tx.update(cases).set({ details, state: 'draft' }).where(isCase(tenant, id)).returning();
    if (row === undefined) throw notFound('case');
    const view = await viewWithMaterials(tx, row);
    await appendAudit(tx, tenant, { actor, action: 'case.form-changed', subject: id });
    return view;
  });
}
