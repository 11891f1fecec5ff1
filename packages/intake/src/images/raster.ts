import type { PageImage } from '@yushen/contract';
import sharp, { type Sharp } from 'sharp';
import { FileRefused } from '../file-refused';
import { sharedPageImage } from '../page-image';
import type { FileKind } from '../sniff';
import { pixelShape } from './pixel-shape';

/** Kinds that libvips decodes. */
export type RasterKind = Extract<FileKind, 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff'>;

export const isRasterKind = (kind: FileKind): kind is RasterKind =>
  kind === 'jpeg' || kind === 'png' || kind === 'webp' || kind === 'gif' || kind === 'tiff';

/** One picture of a file: a TIFF may hold several. `frame` counts from 0. */
export interface RasterSource {
  readonly kind: RasterKind;
  readonly bytes: Uint8Array;
  readonly frame: number;
}

/** What a header states before any pixel is decoded. `width` and `height` are upright by EXIF, in square pixels. */
export interface RasterHeader {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
}

/** A picture that libvips does not decode: damaged, cut off, or not what its first bytes say. */
export class PictureRefused extends FileRefused {
  override readonly name = 'PictureRefused';
}

/** What libvips makes of a picture. Its own errors are plain ones; any other is ours. @throws PictureRefused */
export async function refusedByLibvips<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'Error') throw error;
    throw new PictureRefused(error.message, { cause: error });
  }
}

/** Decoding took longer than it may. */
export class DecodingTooSlow extends Error {
  override readonly name = 'DecodingTooSlow';
}

/** @throws PictureRefused where the header does not hold together */
export async function readHeader(source: RasterSource): Promise<RasterHeader> {
  const read = sharp(source.bytes, { limitInputPixels: false, page: source.frame });
  const { width, height, pages = 1, autoOrient, orientation = 1 } = await refusedByLibvips(() => read.metadata());
  const upright = { width: autoOrient?.width ?? width, height: autoOrient?.height ?? height };
  return { ...squared(upright, pixelShape(source), orientation), frames: pages };
}

/** EXIF orientations from here on lay a picture's rows upright. */
const FIRST_TRANSPOSED = 5;

/** The size of a picture in square pixels: its coarser side grows. `shape` is that of the pixels as they are stored. */
function squared({ width, height }: Size, shape: number, orientation: number): Size {
  const upright = orientation >= FIRST_TRANSPOSED ? 1 / shape : shape;
  return upright > 1 ? { width: Math.round(width * upright), height } : { width, height: Math.round(height / upright) };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * RGB pixels, square, upright by EXIF, on white where the picture is transparent.
 *
 * @throws DecodingTooSlow; PictureRefused where the picture is damaged or cut off
 */
export async function decodeRaster(source: RasterSource, seconds: number): Promise<PageImage> {
  const { width, height } = await readHeader(source);
  const decode = (bytes: Uint8Array, failOn: 'error' | 'warning') => {
    const picture = sharp(bytes, { failOn, limitInputPixels: false, sequentialRead: true, page: source.frame });
    const upright = picture.autoOrient();
    const square = pixelShape(source) === 1 ? upright : upright.resize(width, height, { fit: 'fill' });
    return toPageImage(square, seconds);
  };
  return source.kind === 'jpeg' ? decodeJpeg(source.bytes, decode) : decode(source.bytes, 'error');
}

async function toPageImage(picture: Sharp, seconds: number): Promise<PageImage> {
  try {
    const flat = picture.flatten({ background: '#fff' }).toColourspace('srgb');
    const timed = flat.timeout({ seconds: Math.max(1, Math.ceil(seconds)) }).raw({ depth: 'uchar' });
    const { data, info } = await refusedByLibvips(() => timed.toBuffer({ resolveWithObject: true }));
    return sharedPageImage(info.width, info.height, data);
  } catch (error) {
    if (error instanceof PictureRefused && error.message.includes('timeout')) throw new DecodingTooSlow();
    throw error;
  }
}

const START_OF_SCAN = Uint8Array.of(0xff, 0xda);
const END_OF_IMAGE = Uint8Array.of(0xff, 0xd9);

type Decode = (bytes: Uint8Array, failOn: 'error' | 'warning') => Promise<PageImage>;

/**
 * libjpeg fills rows that are missing with grey and only warns, in words that also cover harmless oddities. Its text tells
 * them apart: "premature end of data segment" is lost pixels; "premature end of JPEG image" is lost pixels, or just the
 * end marker, which is seen once the marker is put back; any other warning is harmless.
 */
async function decodeJpeg(bytes: Uint8Array, decode: Decode): Promise<PageImage> {
  if (isFilledUp(bytes)) throw new PictureRefused('the JPEG is filled up with zeros');
  try {
    return await decode(bytes, 'warning');
  } catch (error) {
    if (!(error instanceof PictureRefused)) throw error;
    const { message } = error;
    if (message.includes('premature end of data segment')) throw error;
    if (message.includes('premature end')) return decode(Buffer.concat([bytes, END_OF_IMAGE]), 'warning');
    return decode(bytes, 'error');
  }
}

/** This many zeros at the end are no picture, bytes. */
const FILLING = 32;

/** A download that broke off is often filled up with zeros, which libjpeg takes for flat blocks without a warning. */
function isFilledUp(bytes: Uint8Array): boolean {
  if (bytes.length < FILLING || bytes.subarray(-FILLING).some((byte) => byte !== 0)) return false;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.lastIndexOf(END_OF_IMAGE) < file.lastIndexOf(START_OF_SCAN);
}
