import { DerRefused } from '../signing/der';
import { childOf, childrenOf } from '../xml/parse-xml';
import { numbersOf } from './numbers';
import type { OfdBox } from './ofd-document';
import type { OfdSignature } from './ofd-signatures';
import { type ElectronicSeal, readSeal, readSealedSignature } from './seal-structure';

/** A seal that a signature sets on a page. */
export interface OfdStamp {
  readonly pageId: string;
  /** Millimetres of the page. */
  readonly box: OfdBox;
  /** The part of the box that is shown, from the box's own corner: one half of a seal across two pages. */
  readonly clip?: OfdBox;
  readonly seal?: ElectronicSeal;
}

/** Where a package's signatures set their seals. */
export function stampsOf(signatures: readonly OfdSignature[]): readonly OfdStamp[] {
  return signatures.flatMap((signature) => {
    const seal = sealOf(signature);
    return childrenOf(childOf(signature.description, 'SignedInfo'), 'StampAnnot').flatMap(({ attributes }) => {
      const box = boxFrom(attributes.Boundary);
      if (box === undefined) return [];
      const clip = boxFrom(attributes.Clip);
      return [
        {
          pageId: attributes.PageRef ?? '',
          box,
          ...(clip !== undefined && { clip }),
          ...(seal !== undefined && { seal }),
        },
      ];
    });
  });
}

function sealOf({ value, sealFile }: OfdSignature): ElectronicSeal | undefined {
  const signed = value === undefined ? undefined : readSealedSignature(value)?.seal;
  if (signed !== undefined || sealFile === undefined) return signed;
  try {
    return readSeal(sealFile);
  } catch (error) {
    if (error instanceof DerRefused) return undefined;
    throw error;
  }
}

function boxFrom(attribute: string | undefined): OfdBox | undefined {
  const [left, top, width, height] = numbersOf(attribute);
  if (left === undefined || top === undefined || width === undefined || height === undefined) return undefined;
  return width > 0 && height > 0 ? { left, top, width, height } : undefined;
}
