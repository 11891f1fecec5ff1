export { type ImportedModels, type ImportRequest, importModels } from './import/import-models';
export { markReader } from './marks/mark-reader';
export { createReadingPool, type ReadingPool } from './pool/reading-pool';
export { ppocrReader } from './ppocr/ppocr-reader';
export { type ReadOptions, readOptionsSchema } from './read-options';
export { readPage } from './read-page';
export { createTesseractReader } from './tesseract/tesseract-reader';
