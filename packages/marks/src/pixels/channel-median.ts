/** The middle value of one channel, 0..255, of pixels in three channels. */
export function medianOf(data: Uint8Array, channel: number): number {
  const histogram = new Uint32Array(256);
  for (let index = channel; index < data.length; index += 3) histogram[data[index]!]! += 1;
  let passed = 0;
  for (let value = 0; value < 256; value += 1) {
    passed += histogram[value]!;
    if (passed * 6 >= data.length) return value;
  }
  return 255;
}
