// What a stranger writes: type-checked and run from an empty folder, against the packed packages alone.
import { readFile } from 'node:fs/promises';
import {
  createReviewer,
  type FileInput,
  type InspectOutput,
  type Issue,
  type Report,
  type ReviewCase,
  type Reviewer,
  YushenError,
} from 'yushen';

const reviewer: Reviewer = await createReviewer({ workers: 1 });
try {
  const input = JSON.parse(await readFile(new URL('case/case.json', import.meta.url), 'utf8')) as ReviewCase;
  const report: Report = await reviewer.review(input, { baseDir: 'case' });
  const issues: readonly Issue[] = report.issues.filter(({ severity }) => severity !== 'notice');
  if (report.decision !== 'approve') throw new Error(`${report.decision}: ${JSON.stringify(issues)}`);

  const photo: FileInput = { name: 'photo.jpg', data: await readFile('photo.jpg') };
  const inspected: InspectOutput = await reviewer.inspect(photo, { expect: 'id-card-front' });
  const name = inspected.documents[0]?.fields.name?.value;
  if (name === undefined) throw new Error('the photo was not read');

  const error: unknown = await reviewer.review({ matter: 'none' }).catch((reason: unknown) => reason);
  if (!YushenError.is(error) || error.code !== 'unknown-matter') throw new Error('not the error that was expected');
  const runtime = process.versions.bun === undefined ? `Node ${process.versions.node}` : `Bun ${process.versions.bun}`;
  process.stdout.write(`reviewed on ${runtime}: ${report.decision}\n`);
} finally {
  await reviewer.close();
}
