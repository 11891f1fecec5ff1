import { parentPort, workerData } from 'node:worker_threads';
import { marksService } from './pool/marks-service';
import type { WorkerSettings } from './pool/messages';
import { readingService } from './pool/reading-service';
import { serveTasks } from './pool/serve-tasks';

const settings: WorkerSettings = workerData;
if (parentPort) void serveTasks(parentPort, () => (settings.marksOnly ? marksService() : readingService(settings)));
