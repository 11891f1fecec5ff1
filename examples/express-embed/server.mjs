import { createReviewer } from 'yushen';
import { portalApp } from './app.mjs';

const reviewer = await createReviewer();
const server = portalApp(reviewer).listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => {
  const { port } = server.address();
  console.log(`http://127.0.0.1:${port}`);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close(() => void reviewer.close()));
