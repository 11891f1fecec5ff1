import { parentPort, workerData } from 'node:worker_threads';
import { serveTasks } from '@yushen/running/threads';
import { marksService } from './pool/marks-service';
import { readingService } from './pool/reading-service';
import type { WorkerSettings } from './pool/worker-settings';

const settings: WorkerSettings = workerData;
if (parentPort) void serveTasks(parentPort, () => (settings.marksOnly ? marksService() : readingService(settings)));
