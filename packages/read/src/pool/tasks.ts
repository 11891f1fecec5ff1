import type { Alteration, PageImage, Quad, Ruling, SealImprint, SignatureState, TickState } from '@yushen/contract';
import type { FoundCode, ReadLine } from '@yushen/marks';
import type { Detection } from '../ppocr/detect';
import type { LineShape } from '../ppocr/line-curve';
import type { RecognisedLine } from '../ppocr/recognise-line';

/** What a worker can be asked for: plain data in, plain data out. */
export interface Tasks {
  readonly detect: {
    readonly request: { readonly image: PageImage; readonly longestSide: number };
    readonly result: Detection;
  };
  readonly recognise: {
    readonly request: { readonly image: PageImage } & LineShape;
    readonly result: RecognisedLine;
  };
  /** Reads a region as its corners say, without trying other directions. */
  readonly recogniseAsIs: {
    readonly request: { readonly image: PageImage; readonly box: Quad };
    readonly result: RecognisedLine;
  };
  readonly findSeals: {
    readonly request: { readonly image: PageImage; readonly boxes: readonly Quad[]; readonly texts: readonly string[] };
    readonly result: readonly SealImprint[];
  };
  readonly findCodes: {
    readonly request: { readonly image: PageImage };
    readonly result: readonly FoundCode[];
  };
  readonly judgeSignature: {
    readonly request: {
      readonly image: PageImage;
      readonly zone: Quad;
      readonly lines: readonly ReadLine[];
    };
    readonly result: SignatureState;
  };
  readonly judgeAcrossSeals: {
    readonly request: {
      readonly image: PageImage;
      readonly zone: Quad;
      readonly lines: readonly ReadLine[];
      readonly seals: readonly Quad[];
    };
    readonly result: SignatureState;
  };
  readonly countSignatures: {
    readonly request: { readonly image: PageImage; readonly zone: Quad; readonly lines: readonly ReadLine[] };
    readonly result: number;
  };
  readonly isPhotoOfScreen: {
    readonly request: { readonly image: PageImage };
    readonly result: boolean;
  };
  readonly findAlterations: {
    readonly request: {
      readonly image: PageImage;
      readonly values: readonly Quad[];
      readonly seals: readonly Quad[];
      readonly rulings: readonly Ruling[];
    };
    readonly result: readonly Alteration[];
  };
  readonly findRulings: {
    readonly request: { readonly image: PageImage };
    readonly result: readonly Ruling[];
  };
  readonly findOddDigits: {
    readonly request: { readonly image: PageImage; readonly lines: readonly ReadLine[] };
    readonly result: readonly Quad[];
  };
  readonly judgeTick: {
    readonly request: { readonly image: PageImage; readonly place: Quad };
    readonly result: TickState;
  };
}
