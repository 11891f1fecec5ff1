// A city's own OCR service in the place of Yushen's reader.
import assert from 'node:assert/strict';
import { createReviewer } from 'yushen';
import { readerConformance } from 'yushen/testing';
import { cityReader } from './city-reader.js';
import { openCityService } from './city-service.js';

const service = await openCityService();
try {
  for (const { name, run } of readerConformance(() => cityReader(service))) {
    await run();
    console.log(`✓ ${name}`);
  }
  const reviewer = await createReviewer({ workers: 1, reader: () => cityReader(service) });
  try {
    const { documents } = await reviewer.inspect('id-card.jpg', { expect: 'id-card-front' });
    const [card] = documents;
    assert.equal(card?.type, 'id-card-front');
    assert.equal(card.fields.idNumber?.valid, true);
    console.log(`✓ an ID card read by the city’s service: ${Object.keys(card.fields).join(', ')}`);
  } finally {
    await reviewer.close();
  }
} finally {
  await service.close();
}
