import { parentPort, workerData } from 'node:worker_threads';
import { readingService } from './pool/reading-service';
import { serveTasks } from './pool/serve-tasks';

if (parentPort) void serveTasks(parentPort, () => readingService(workerData));
