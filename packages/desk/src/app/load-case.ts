import { firstPlace, type ReportPage } from '@yushen/elements/report';
import { ask, type CaseOnDesk, call } from './service';

/** A case with the pictures of its pages, which come one after the other. */
export interface LoadedCase {
  readonly shown: CaseOnDesk;
  readonly pages: readonly Promise<ReportPage>[];
  /** Frees the pictures. */
  forget(): void;
}

/** Fetches a case and begins to fetch its pages: the one that is looked at first alone, so that it is there soonest. */
export async function loadCase(id: string): Promise<LoadedCase> {
  const shown = await ask<CaseOnDesk>(`/desk/cases/${id}`);
  const places = new Map<string, { material: number; page: number }>();
  for (const { pages } of shown.report?.documents ?? [])
    for (const { material, page } of pages) places.set(`${material}/${page}`, { material, page });
  for (const { material, page } of shown.report?.issues ?? [])
    if (material !== undefined && page !== undefined) places.set(`${material}/${page}`, { material, page });
  const looked = shown.report && firstPlace(shown.report);
  const isFirst = ({ material, page }: { material: number; page: number }) =>
    Number(looked?.material === material && looked.page === page);
  const sorted = [...places.values()].sort(
    (a, b) => isFirst(b) - isFirst(a) || a.material - b.material || a.page - b.page,
  );
  const urls: string[] = [];
  const fetchPage = async ({ material, page }: { material: number; page: number }): Promise<ReportPage> => {
    const reply = await call('GET', `/desk/cases/${id}/pages/${material}/${page}`);
    const src = URL.createObjectURL(await reply.blob());
    urls.push(src);
    const size = (name: string) => Number(reply.headers.get(name));
    return { material, page, src, width: size('x-page-width'), height: size('x-page-height') };
  };
  const [first, ...others] = sorted;
  const opening = first === undefined ? [] : [fetchPage(first)];
  const pages = [...opening, ...others.map((place) => Promise.allSettled(opening).then(() => fetchPage(place)))];
  for (const page of pages) page.catch(() => {});
  const forget = () => {
    for (const url of urls) URL.revokeObjectURL(url);
  };
  return { shown, pages, forget };
}
