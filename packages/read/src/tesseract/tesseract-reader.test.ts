import { readerSuite } from '../reader-suite';
import { createTesseractReader } from './tesseract-reader';

readerSuite('tesseract', () => createTesseractReader(), {
  uprightErrors: 0.12,
  skip: [
    { test: 'reads print under a red seal', reason: 'Tesseract reads the seal with it' },
    { test: 'reads a page skewed by -15 degrees as well as upright', reason: 'Tesseract does not straighten pages' },
    { test: 'reads a page skewed by 15 degrees as well as upright', reason: 'Tesseract does not straighten pages' },
    { test: 'reads a page skewed by 7 degrees as well as upright', reason: 'Tesseract does not straighten pages' },
    { test: 'reads a page skewed by -4 degrees as well as upright', reason: 'Tesseract does not straighten pages' },
  ],
});
