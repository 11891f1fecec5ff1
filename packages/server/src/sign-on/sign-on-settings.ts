import { z } from 'zod';

/** How clerks sign on with an account of their organisation's (OpenID Connect). The client's secret comes from `YUSHEN_OIDC_SECRET`. */
export const signOnSettingsSchema = z.strictObject({
  /** The issuer's address, below which its discovery document lies. Over plain HTTP it is refused, except on this very machine. */
  issuer: z.url({ protocol: /^https?$/ }).refine(isSafe, 'An issuer is called over HTTPS.'),
  /** This service's id at the issuer. */
  clientId: z.string().min(1),
  /** This service's `/v1/sign-on/callback` as browsers call it, and as it is registered with the issuer. */
  redirectUri: z.url({ protocol: /^https?$/ }).refine((uri) => uri.endsWith('/v1/sign-on/callback')),
  /** What the issuer is asked for. */
  scope: z.string().default('openid profile'),
  /** The claim with a clerk's roles, a text or a list; dots lead into objects: `realm_access.roles`. */
  rolesClaim: z.string().min(1).default('roles'),
  /** What each role may do here; who has none of them is turned away. */
  roles: z.record(z.string(), z.array(z.enum(['clerk', 'admin'])).min(1)),
  /** The tenant of all who sign on, unless a claim names it. */
  tenant: z.string().default('default'),
  /** The claim with the clerk's tenant. */
  tenantClaim: z.string().min(1).optional(),
  /** The claim with the name that colleagues see. */
  nameClaim: z.string().min(1).default('name'),
  /** Hours after which a clerk signs on anew. */
  hours: z.number().positive().max(72).default(10),
});
export type SignOnSettings = z.output<typeof signOnSettingsSchema>;

function isSafe(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
