/** What a recogniser looks at: one straight line of text. */
export interface NetworkInput {
  /** Planar, in the card's channel order, normalised. */
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

export interface NetworkOutput {
  readonly data: Float32Array;
  readonly shape: readonly number[];
}

/** The network of a recogniser: one image in, one tensor out. */
export interface RecognitionNetwork {
  /** Its normalisation, per channel, on values 0..1. */
  readonly card: {
    readonly mean: readonly [number, number, number];
    readonly std: readonly [number, number, number];
  };
  run(input: NetworkInput): Promise<NetworkOutput>;
}

/** The height the recogniser was trained on, px. */
export const LINE_HEIGHT = 48;

/** The recogniser and its alphabet. */
export interface Recogniser {
  readonly network: RecognitionNetwork;
  readonly characters: readonly string[];
}
