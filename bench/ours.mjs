import { createReviewer } from 'yushen';

/** Yushen as its users run it: the file's bytes through intake, then every line on the page. */
export async function open({ modelFolder, workers = 2 } = {}) {
  const reviewer = await createReviewer({ workers, cache: { pages: 0 }, ...(modelFolder && { modelFolder }) });
  return {
    read: async (file) => (await reviewer.read(file)).pages.flatMap(({ lines }) => lines),
    close: () => reviewer.close(),
  };
}
