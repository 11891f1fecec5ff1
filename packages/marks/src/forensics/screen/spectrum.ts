/** A square of numbers, rows top down; `values.length === side * side`. */
export interface Square {
  readonly side: number;
  readonly values: Float64Array;
}

/** The waves of a square: at row `v`, column `u`, that with `u` periods across and `v` down; from side / 2 on the negative ones. */
export interface Waves {
  readonly real: Float64Array;
  readonly imaginary: Float64Array;
}

/**
 * Takes a square apart into waves. Its mean goes first and its edges fade out, so that they make no waves of their own.
 *
 * @param square with a side that is a power of two
 */
export function wavesOf({ side, values }: Square): Waves {
  const real = new Float64Array(side * side);
  const imaginary = new Float64Array(side * side);
  const fade = Float64Array.from({ length: side }, (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (at + 0.5)) / side));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) real[y * side + x] = (values[y * side + x]! - mean) * fade[x]! * fade[y]!;
  for (let line = 0; line < side; line += 1) transform(real, imaginary, line * side, 1, side);
  for (let line = 0; line < side; line += 1) transform(real, imaginary, line, side, side);
  return { real, imaginary };
}

/** A fast Fourier transform in place, radix two, of `count` numbers that stand `step` apart from `start` on. */
function transform(real: Float64Array, imaginary: Float64Array, start: number, step: number, count: number): void {
  for (let index = 1, mirrored = 0; index < count; index += 1) {
    let bit = count >> 1;
    for (; (mirrored & bit) !== 0; bit >>= 1) mirrored ^= bit;
    mirrored |= bit;
    if (index < mirrored) {
      swap(real, start + index * step, start + mirrored * step);
      swap(imaginary, start + index * step, start + mirrored * step);
    }
  }
  for (let size = 2; size <= count; size *= 2) {
    const half = size >> 1;
    for (let offset = 0; offset < half; offset += 1) {
      const angle = (-2 * Math.PI * offset) / size;
      const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
      for (let first = offset; first < count; first += size) {
        const a = start + first * step;
        const b = a + half * step;
        const turnedReal = real[b]! * cosine - imaginary[b]! * sine;
        const turnedImaginary = real[b]! * sine + imaginary[b]! * cosine;
        real[b] = real[a]! - turnedReal;
        imaginary[b] = imaginary[a]! - turnedImaginary;
        real[a] = real[a]! + turnedReal;
        imaginary[a] = imaginary[a]! + turnedImaginary;
      }
    }
  }
}

function swap(numbers: Float64Array, a: number, b: number): void {
  const held = numbers[a]!;
  numbers[a] = numbers[b]!;
  numbers[b] = held;
}
