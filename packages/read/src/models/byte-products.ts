import { readFileSync } from 'node:fs';

/** What is known of a processor. */
export interface Host {
  readonly platform: string;
  readonly arch: string;
  /** Linux's `/proc/cpuinfo`, where there is one. */
  readonly cpuinfo: string | undefined;
}

/** What Linux calls the instructions that multiply and add bytes in one step: VNNI on x86-64, dot products on arm64. */
const DOT_PRODUCTS = /\b(?:avx512_vnni|avx_vnni|asimddp)\b/;

/**
 * Does the processor multiply bytes into sums of 32 bits? Without VNNI x86-64 goes by sums of 16 bits, which overflow: what is read
 * would be another. Hence a processor that does not say so is taken for one that does not. Every Mac with Apple's own chip does.
 */
export function multipliesBytes({ platform, arch, cpuinfo }: Host): boolean {
  if (cpuinfo !== undefined) return DOT_PRODUCTS.test(cpuinfo);
  return platform === 'darwin' && arch === 'arm64';
}

/** Where this process runs. */
export function thisHost(): Host {
  return { platform: process.platform, arch: process.arch, cpuinfo: readCpuinfo() };
}

function readCpuinfo(): string | undefined {
  try {
    return readFileSync('/proc/cpuinfo', 'utf8');
  } catch {
    return undefined;
  }
}
