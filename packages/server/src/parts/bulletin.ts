import { EventEmitter } from 'node:events';
import { sql } from 'drizzle-orm';
import type { Executor, Store } from '../store/store';

/** What happens to a case, told to every process: ids and numbers alone. */
export interface CaseNews {
  readonly tenant: string;
  readonly case: string;
  readonly event: 'state' | 'progress';
  /** With `progress`. */
  readonly stage?: string;
  readonly done?: number;
  readonly total?: number;
}

/** Tells all processes on one database what happens to cases. News may be lost; who must know looks into the store. */
export interface Bulletin {
  /** With the transaction, if that is committed. */
  tell(tx: Executor, news: CaseNews): Promise<void>;
  /** Ends with the returned function. */
  follow(caseId: string, onNews: (news: CaseNews) => void): () => void;
  close(): Promise<void>;
}

const CHANNEL = 'yushen_news';

export async function openBulletin(store: Store): Promise<Bulletin> {
  const emitter = new EventEmitter().setMaxListeners(0);
  const stop = await store.listen(CHANNEL, (message) => {
    const news = JSON.parse(message) as CaseNews;
    emitter.emit(news.case, news);
  });
  return {
    tell: async (tx, news) => void (await tx.execute(sql`select pg_notify(${CHANNEL}, ${JSON.stringify(news)})`)),
    follow: (caseId, onNews) => {
      emitter.on(caseId, onNews);
      return () => emitter.off(caseId, onNews);
    },
    close: async () => {
      emitter.removeAllListeners();
      await stop();
    },
  };
}
