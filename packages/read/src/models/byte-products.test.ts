import { describe, expect, it } from 'vitest';
import { multipliesBytes, thisHost } from './byte-products';
import { infosOf, shippedModels } from './model-set';

const linux = (arch: string, cpuinfo: string) => ({ platform: 'linux', arch, cpuinfo });

describe('multipliesBytes', () => {
  it('knows the instructions of x86-64 and arm64', () => {
    expect(multipliesBytes(linux('x64', 'flags\t\t: fpu sse2 avx2 avx512f avx512_vnni'))).toBe(true);
    expect(multipliesBytes(linux('x64', 'flags\t\t: fpu sse2 avx2 avx_vnni'))).toBe(true);
    expect(multipliesBytes(linux('arm64', 'Features\t: fp asimd aes asimddp'))).toBe(true);
  });

  it('says no where a processor has none', () => {
    expect(multipliesBytes(linux('x64', 'flags\t\t: fpu sse2 fma avx2'))).toBe(false);
    expect(multipliesBytes(linux('arm64', 'Features\t: fp asimd aes'))).toBe(false);
  });

  it('takes a host that does not say for one that has none, but for Macs with arm64', () => {
    expect(multipliesBytes({ platform: 'win32', arch: 'x64', cpuinfo: undefined })).toBe(false);
    expect(multipliesBytes({ platform: 'darwin', arch: 'x64', cpuinfo: undefined })).toBe(false);
    expect(multipliesBytes({ platform: 'darwin', arch: 'arm64', cpuinfo: undefined })).toBe(true);
  });

  it('knows this host', () => expect(thisHost()).toMatchObject({ platform: process.platform, arch: process.arch }));
});

describe('shippedModels', () => {
  const names = (cpuinfo: string) => infosOf(shippedModels(linux('x64', cpuinfo))).map(({ name }) => name);

  it('reads with the network of byte products where the processor has them', () =>
    expect(names('flags : avx_vnni')).toEqual(['ch_PP-OCRv4_det_folded', 'PP-OCRv6_rec_small_int8', 'ppocrv6_keys']));

  it('reads with the same network in float32 where it has none', () =>
    expect(names('flags : avx2')).toEqual(['ch_PP-OCRv4_det_folded', 'PP-OCRv6_rec_small_half', 'ppocrv6_keys']));
});
