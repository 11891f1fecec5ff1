/**
 * Cuts a stream into pieces of so many bytes, the last one shorter. Where the stream breaks off, what came before it broke
 * is still given, and then the error thrown: on a bad line every byte that arrived counts.
 */
export async function* cutPieces(stream: AsyncIterable<Uint8Array>, pieceBytes: number): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  let broken: { readonly error: unknown } | undefined;
  try {
    for await (const chunk of stream) {
      held.push(chunk);
      size += chunk.length;
      while (size >= pieceBytes) {
        const all = Buffer.concat(held);
        yield all.subarray(0, pieceBytes);
        held = [all.subarray(pieceBytes)];
        size -= pieceBytes;
      }
    }
  } catch (error) {
    broken = { error };
  }
  if (size > 0) yield Buffer.concat(held);
  if (broken !== undefined) throw broken.error;
}
