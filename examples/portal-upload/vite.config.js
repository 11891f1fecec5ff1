import { defineConfig } from 'vite';

/**
 * The portal's own server: it passes `/yushen/…` on to the service and adds the key, which never reaches a browser. A real portal also checks here
 * that a case belongs to whoever is logged in.
 */
const proxy = {
  '/yushen': {
    target: process.env.YUSHEN_URL ?? 'http://127.0.0.1:8787',
    headers: { authorization: `Bearer ${process.env.YUSHEN_KEY ?? ''}` },
    rewrite: (path) => path.replace(/^\/yushen/, ''),
  },
};

export default defineConfig({
  build: { target: ['es2020', 'chrome87'] },
  server: { proxy },
  preview: { proxy },
});
