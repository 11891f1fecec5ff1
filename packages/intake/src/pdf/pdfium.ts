import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/** What is asked for every character of a page. */
const FOR_CHARACTERS = [
  'FPDFText_GetUnicode',
  'FPDFText_IsGenerated',
  'FPDFText_GetTextObject',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetMatrix',
  'FPDFText_GetCharBox',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetFontSize',
  'FPDFText_HasUnicodeMapError',
] as const;

/** Integers in, an integer out; what is true is 1. */
export type CharacterCalls = Readonly<Record<(typeof FOR_CHARACTERS)[number], (...operands: number[]) => number>>;

/** PDFium's functions, and its memory. */
export interface Pdfium {
  readonly call: WrappedPdfiumModule;
  /** The module's own functions: `call` looks each up by name again and wraps its operands, which took longer than they do. */
  readonly character: CharacterCalls;
  readonly memory: PdfiumMemory;
}

/** Starts one PDFium; about 0.1 s. Its WebAssembly lies beside the built module. */
export async function startPdfium(): Promise<Pdfium> {
  const built = new URL('./pdfium.wasm', import.meta.url);
  const { resolve } = createRequire(import.meta.url);
  const wasm = await readFile(existsSync(built) ? built : resolve('@embedpdf/pdfium/pdfium.wasm'));
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength);
  const call = await init({ wasmBinary } as Parameters<typeof init>[0]);
  call.PDFiumExt_Init();
  const exported = call.pdfium.wasmExports as unknown as CharacterCalls;
  const character = Object.fromEntries(FOR_CHARACTERS.map((name) => [name, exported[name]])) as CharacterCalls;
  return { call, character, memory: new PdfiumMemory(call) };
}

/** The heap moves when it grows, so views on it are made anew for each use. */
export class PdfiumMemory {
  constructor(private readonly module: WrappedPdfiumModule) {}

  get bytes(): Uint8Array {
    return (this.module.pdfium as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8;
  }

  /** @throws RangeError where the heap cannot grow any more */
  allocate(size: number): number {
    const pointer = this.module.pdfium.wasmExports.malloc(size);
    if (pointer === 0) throw new RangeError('PDFium is out of memory');
    return pointer;
  }

  copyIn(bytes: Uint8Array): number {
    const pointer = this.allocate(bytes.length);
    this.bytes.set(bytes, pointer);
    return pointer;
  }

  release(pointer: number): void {
    this.module.pdfium.wasmExports.free(pointer);
  }

  /** Runs `use` with `count` zeroed slots of eight bytes, and frees them. */
  withSlots<T>(count: number, use: (pointer: number) => T): T {
    const pointer = this.allocate(count * 8);
    this.bytes.fill(0, pointer, pointer + count * 8);
    try {
      return use(pointer);
    } finally {
      this.release(pointer);
    }
  }

  /** A view: it shows what the next call writes there, and ends where the heap grows. */
  floats(pointer: number, count: number): Float32Array {
    return new Float32Array(this.bytes.buffer, pointer, count);
  }

  /** A view, as that of `floats`. */
  doubles(pointer: number, count: number): Float64Array {
    return new Float64Array(this.bytes.buffer, pointer, count);
  }

  integers(pointer: number, count: number): readonly number[] {
    return [...new Int32Array(this.bytes.buffer, pointer, count)];
  }

  unsigned(pointer: number): number {
    return new DataView(this.bytes.buffer).getUint32(pointer, true);
  }
}
