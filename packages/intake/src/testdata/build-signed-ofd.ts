import { buildArchive } from './build-archive';
import { bits, ia5, integer, octets, oid, sequence, time, utf8 } from './build-der';
import { type OfdRecipe, ofdFiles } from './build-ofd';
import type { Signer } from './build-signer';

export interface SealRecipe {
  readonly name: string;
  readonly picture: { readonly kind: string; readonly bytes: Uint8Array };
  /** Millimetres of the first page. */
  readonly boundary: string;
}

const SIGNATURE = 'Doc_0/Signs/Sign_0/Signature.xml';

/** The files of a package with a sealed signature over all of them (GB/T 33190, 18; GB/T 38540). */
export function signedOfdFiles(
  recipe: OfdRecipe,
  signer: Signer,
  seal: SealRecipe,
): Record<string, string | Uint8Array> {
  const files = ofdFiles({ ...recipe, docBody: '<ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures>' });
  const references = Object.entries(files).map(([path, content]) => {
    const digest = signer.digest(typeof content === 'string' ? Buffer.from(content, 'utf8') : content);
    return `<ofd:Reference FileRef="/${path}"><ofd:CheckValue>${digest.toString('base64')}</ofd:CheckValue></ofd:Reference>`;
  });
  const description = `<ofd:Signature xmlns:ofd="http://www.ofdspec.org/2016"><ofd:SignedInfo><ofd:References CheckMethod="${signer.digestOid}">${references.join('')}</ofd:References><ofd:StampAnnot ID="1" PageRef="1" Boundary="${seal.boundary}"/></ofd:SignedInfo><ofd:SignedValue>/Doc_0/Signs/Sign_0/SignedValue.dat</ofd:SignedValue></ofd:Signature>`;
  return {
    ...files,
    'Doc_0/Signs/Signatures.xml':
      '<ofd:Signatures xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Signature ID="1" BaseLoc="Sign_0/Signature.xml"/></ofd:Signatures>',
    [SIGNATURE]: description,
    'Doc_0/Signs/Sign_0/SignedValue.dat': sealedSignature(signer, seal, Buffer.from(description, 'utf8')),
  };
}

export const buildSignedOfd = (recipe: OfdRecipe, signer: Signer, seal: SealRecipe): Buffer =>
  buildArchive(signedOfdFiles(recipe, signer, seal));

function sealedSignature(signer: Signer, { name, picture }: SealRecipe, description: Uint8Array): Buffer {
  const made = time('20260101000000Z');
  const information = sequence(
    sequence(ia5('ES'), integer(4), ia5('TEST')),
    ia5('0001'),
    sequence(integer(1), utf8(name), integer(1), sequence(octets(signer.certificate)), made, made, made),
    sequence(ia5(picture.kind), octets(picture.bytes), integer(40), integer(40)),
  );
  const key = [octets(signer.certificate), oid(signer.algorithmOid)];
  const seal = sequence(information, ...key, bits(signer.sign(information)));
  const signed = sequence(integer(4), seal, made, bits(signer.digest(description)), ia5(`/${SIGNATURE}`));
  return sequence(signed, ...key, bits(signer.sign(signed)));
}
