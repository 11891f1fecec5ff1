import { YushenError } from '@yushen/contract';

export type Tesseract = typeof import('tesseract.js');

/**
 * The fallback reader's package. It is an optional dependency: installed unless it is left out.
 *
 * @throws YushenError `package-missing`, saying what to install
 */
export async function loadTesseract(load: () => Promise<Tesseract> = () => import('tesseract.js')): Promise<Tesseract> {
  try {
    return await load();
  } catch (cause) {
    throw new YushenError(
      'package-missing',
      'The fallback reader is not installed: npm install tesseract.js, or install without --omit=optional.',
      { cause },
    );
  }
}
