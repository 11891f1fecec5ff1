#!/usr/bin/env node
// Derives packages/read/weights/chi_sim.traineddata.gz from @tesseract.js-data/chi_sim: what its LSTM recogniser reads, and nothing else.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';

const [source] = process.argv.slice(2);
if (source === undefined || source === '--help') {
  console.log(
    'node models/derive/tesseract-data.mjs chi_sim.traineddata.gz\n\nThe file is 4.0.0/chi_sim.traineddata.gz of the npm package @tesseract.js-data/chi_sim 1.0.0.',
  );
  process.exit(source === undefined ? 64 : 0);
}

/** Parts of Tesseract 4 language data (`ccutil/tessdatamanager.h`): language configuration, the LSTM's own, version. */
const KEPT = [0, 17, 18, 19, 20, 21, 22, 23];

const data = gunzipSync(readFileSync(source));
const count = data.readInt32LE(0);
const offsets = Array.from({ length: count }, (_, index) => Number(data.readBigInt64LE(4 + 8 * index)));
const endOf = (index) => Math.min(data.length, ...offsets.filter((offset) => offset > offsets[index]));
const head = Buffer.alloc(4 + 8 * count);
head.writeInt32LE(count, 0);
const parts = [];
let at = head.length;
for (const [index, offset] of offsets.entries()) {
  const isKept = offset >= 0 && KEPT.includes(index);
  head.writeBigInt64LE(BigInt(isKept ? at : -1), 4 + 8 * index);
  if (!isKept) continue;
  const part = data.subarray(offset, endOf(index));
  parts.push(part);
  at += part.length;
}
const packed = gzipSync(Buffer.concat([head, ...parts]), { level: 9 });
writeFileSync(fileURLToPath(new URL('../../packages/read/weights/chi_sim.traineddata.gz', import.meta.url)), packed);
console.log(`${packed.length} bytes, sha256 ${createHash('sha256').update(packed).digest('hex')}`);
