/** One channel (0 red, 1 green, 2 blue) of packed RGB pixels, 0..255. */
export function lightThrough(data: Uint8Array, channel: 0 | 1 | 2): Uint8Array {
  const light = new Uint8Array(data.length / 3);
  for (let pixel = 0; pixel < light.length; pixel += 1) light[pixel] = data[3 * pixel + channel]!;
  return light;
}
