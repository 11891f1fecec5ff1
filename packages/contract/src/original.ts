import type { Quad } from './geometry';

/** A value that a file states in its own data, beside what its pages show: an electronic invoice's `InvoiceNo`. */
export interface EmbeddedValue {
  /** As the file calls it: `InvoiceNo`. */
  readonly name: string;
  /** As it stands there, not normalised. */
  readonly value: string;
}

/** `unchecked`: of an algorithm or a form that is not known here. */
export const DIGITAL_SIGNATURE_STATES = ['intact', 'broken', 'unchecked'] as const;
export type DigitalSignatureState = (typeof DIGITAL_SIGNATURE_STATES)[number];

/**
 * A file's digital signature. `intact` says that the signed bytes are still the ones that were signed with the certificate's key. It does
 * not say that the certificate is anybody's to be trusted: that needs a list of authorities, and their revocations.
 */
export interface DigitalSignature {
  /** Common name of the certificate's subject; empty where there is no certificate. */
  readonly signer: string;
  /** Whether the signed bytes still fit the signature. */
  readonly state: DigitalSignatureState;
  /** False where the file holds content that this signature does not cover, such as a later revision. */
  readonly whole: boolean;
  /** The signed file, where it came in an archive with others. */
  readonly file?: string;
}

/** A seal that a digital signature sets on a page: its name as the seal's own data states it. */
export interface ElectronicStamp {
  /** The organisation, as the seal's own data state it. */
  readonly name: string;
  /** Where the signature sets it: four points, pixels of the page. */
  readonly box: Quad;
}
