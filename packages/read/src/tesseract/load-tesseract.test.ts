import { expect, test } from 'vitest';
import { loadTesseract } from './load-tesseract';

test('the fallback reader says what to install where it was left out', async () => {
  const gone = () => Promise.reject(new Error("Cannot find package 'tesseract.js'"));
  await expect(loadTesseract(gone)).rejects.toMatchObject({
    code: 'package-missing',
    message: expect.stringContaining('npm install tesseract.js, or'),
  });
});
