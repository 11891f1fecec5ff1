// Builds and runs the examples that depend on nothing but `yushen`: node examples/run-own.mjs [NAME …]
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const named = process.argv.slice(2);
for (const name of named.length > 0 ? named : ['own-document-type', 'own-check', 'own-reader']) {
  const cwd = fileURLToPath(new URL(`./${name}`, import.meta.url));
  process.stdout.write(`${name}\n`);
  execFileSync('npm', ['run', '--silent', 'build'], { cwd, stdio: 'inherit' });
  execFileSync('npm', ['start', '--silent'], { cwd, stdio: 'inherit' });
}
