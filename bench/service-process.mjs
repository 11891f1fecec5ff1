// One process of the service, for service-kills.mjs: the real service, store and queue; a reviewer that takes its time and no processor, and
// always says the same. So a process is soon there again after its end, and many cases are on their way.
//   node bench/service-process.mjs serve|work DATA ANSWERS [PORT]
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { silentLog, startServer, startWorker } from '../packages/server/dist/index.js';

const [kind, dataFolder, answers, port] = process.argv.slice(2);
const { record, inspection } = JSON.parse(readFileSync(answers, 'utf8'));
const takeTime = (signal) => sleep(200 + Math.random() * 2800, undefined, { signal });
const reviewer = {
  guide: () => ({}),
  matterSchema: () => ({}),
  read: async () => ({}),
  inspect: async ({ name }, { signal }) => {
    await takeTime(signal);
    return { ...inspection, file: name };
  },
  review: async ({ id }, { signal, onRecord }) => {
    await takeTime(signal);
    const report = { ...record.report, caseId: id };
    onRecord({ ...record, case: { ...record.case, id }, report });
    return report;
  },
};
const options = { dataFolder, reviewer, log: silentLog() };
const running =
  kind === 'serve' ? await startServer(options, { host: '127.0.0.1', port: Number(port) }) : await startWorker(options);
console.error(kind === 'serve' ? `Listening, ${running.newKey ?? ''}` : 'Working');
process.once('SIGTERM', async () => {
  await running.close();
  process.exit();
});
