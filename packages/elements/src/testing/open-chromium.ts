import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium of this machine; nothing is downloaded. */
export const chromiumPath = PLACES.find((place) => place !== undefined && place !== '' && existsSync(place));

export function openChromium(extra: readonly string[] = []): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('There is no Chromium here. Install one, or name it in CHROMIUM.');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...extra];
  return chromium.launch({ executablePath: chromiumPath, args });
}
