import { readFileSync } from 'node:fs';
import { openCachedParts } from '/work/wt/documents/bench/documents/cached-parts.mjs';
const parts = await openCachedParts({});
for (const file of process.argv.slice(2)) {
  console.log('##', file);
  const opened = await parts.opener.open({ name: file, bytes: new Uint8Array(readFileSync(file)) });
  for (const page of opened.pages) {
    const image = await page.image();
    const lines = page.textLayer ?? (await (async () => { const { rotation, regions } = await parts.reader.locate(image); console.log('rotation', rotation, page.width, page.height); return (await parts.reader.recognise(image, regions)).filter(l => l.text !== ''); })());
    for (const l of lines) console.log(l.box.map(p => p.map(Math.round).join(',')).join(' '), l.confidence.toFixed(3), l.text);
  }
  await opened.close();
}
await parts.close();
