// Puts the files that every package ships beside its own: run by `prepack`, in the package's folder.
import { copyFileSync } from 'node:fs';

for (const file of ['LICENSE', 'NOTICE', 'CHANGELOG.md']) copyFileSync(new URL(`../${file}`, import.meta.url), file);
