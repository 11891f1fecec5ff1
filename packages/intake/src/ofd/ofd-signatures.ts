import { childOf, childrenOf, textOf, type XmlElement, XmlRefused } from '../xml/parse-xml';
import { ZipRefused } from '../zip/zip-archive';
import type { OfdDocument } from './ofd-document';
import type { OfdPackage } from './ofd-package';

/** One signature of a package (GB/T 33190-2016, 18). */
export interface OfdSignature {
  /** Path of its description, `Signature.xml`. */
  readonly path: string;
  readonly description: XmlElement;
  readonly descriptionBytes: Uint8Array;
  /** The signature value; absent where its file is not there. */
  readonly value?: Uint8Array;
  /** The seal's own file, where there is one. */
  readonly sealFile?: Uint8Array;
}

/** Signatures that are looked at. */
const MAX_SIGNATURES = 50;

/** A list of signatures, and whether one of them could not be read. */
export interface OfdSignatureList {
  readonly signatures: readonly OfdSignature[];
  readonly unreadable: boolean;
}

/** All signatures of a package; one that cannot be read is told apart from one that is not there. */
export function readOfdSignatures({ files, bodies }: OfdDocument): OfdSignatureList {
  const signatures: OfdSignature[] = [];
  let unreadable = false;
  for (const { signaturesPath } of bodies) {
    if (signaturesPath === undefined) continue;
    const list = attempt(() => files.xml(signaturesPath));
    if (list === undefined) unreadable = true;
    for (const { attributes } of childrenOf(list, 'Signature').slice(0, MAX_SIGNATURES)) {
      const path = files.resolve(signaturesPath, attributes.BaseLoc ?? '');
      const signature = attempt(() => readSignature(files, path));
      if (signature === undefined) unreadable = true;
      else signatures.push(signature);
    }
  }
  return { signatures, unreadable };
}

function readSignature(files: OfdPackage, path: string): OfdSignature | undefined {
  const description = files.xml(path);
  const descriptionBytes = files.bytesAt(path);
  if (description === undefined || descriptionBytes === undefined) return undefined;
  const located = (holder: XmlElement | undefined, name: string): Uint8Array | undefined => {
    const location = textOf(holder, name);
    return location === '' ? undefined : files.bytesAt(files.resolve(path, location));
  };
  const value = located(description, 'SignedValue');
  const sealFile = located(childOf(childOf(description, 'SignedInfo'), 'Seal'), 'BaseLoc');
  return {
    path,
    description,
    descriptionBytes,
    ...(value !== undefined && { value }),
    ...(sealFile !== undefined && { sealFile }),
  };
}

function attempt<T>(read: () => T | undefined): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ZipRefused || error instanceof XmlRefused) return undefined;
    throw error;
  }
}
