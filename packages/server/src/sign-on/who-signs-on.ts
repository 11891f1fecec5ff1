import { createHash } from 'node:crypto';
import type { Scope } from '../access/scopes';
import { ServiceError } from '../errors/service-error';
import { TENANT_ID } from '../tenancy/tenants';
import type { Claims } from './issuer';
import type { SignOnSettings } from './sign-on-settings';

/** A clerk as this service knows them. */
export interface SignedOn {
  /** The same at every sign-on; what locks, rulings and the audit log call them. */
  readonly key: string;
  readonly tenant: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
}

/** Letters of a name that are kept. */
const NAME_LENGTH = 200;

/** @throws ServiceError `not-allowed` where their roles allow nothing here, or name no tenant */
export function whoSignsOn(claims: Claims, settings: SignOnSettings): SignedOn {
  const held = claimOf(claims, settings.rolesClaim);
  const roles = (Array.isArray(held) ? held : [held]).filter((role) => typeof role === 'string');
  const granted = roles.flatMap((role) => (Object.hasOwn(settings.roles, role) ? (settings.roles[role] ?? []) : []));
  const scopes = [...new Set(granted)];
  if (scopes.length === 0) throw new ServiceError('not-allowed', 'This account has no role here.');
  const tenant = settings.tenantClaim === undefined ? settings.tenant : claimOf(claims, settings.tenantClaim);
  if (typeof tenant !== 'string' || !TENANT_ID.test(tenant))
    throw new ServiceError('not-allowed', 'This account belongs to no tenant here.');
  const name = claimOf(claims, settings.nameClaim);
  return {
    key: keyOf(tenant, claims),
    tenant,
    name: typeof name === 'string' && name !== '' ? name.slice(0, NAME_LENGTH) : 'clerk',
    scopes,
  };
}

/** An issuer's subject is unique with that issuer alone; and who works for two tenants is two clerks. */
const keyOf = (tenant: string, { iss, sub }: Claims): string =>
  `so-${createHash('sha256')
    .update(JSON.stringify([tenant, iss, sub]))
    .digest('hex')
    .slice(0, 32)}`;

function claimOf(claims: Claims, path: string): unknown {
  // A claim may itself have dots in its name: https://…/roles.
  if (Object.hasOwn(claims, path)) return claims[path];
  let at: unknown = claims;
  for (const step of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return at;
}
