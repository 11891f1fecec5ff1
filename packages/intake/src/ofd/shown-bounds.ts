import type { Bounds } from '@yushen/contract';
import { apply } from '../matrix';
import type { PageItem } from './page-items';

/** Where a picture's unit square lies on the page, pixels. */
export function boundsOnPage({ toPage }: PageItem): Bounds {
  const corners = [apply(toPage, [0, 0]), apply(toPage, [1, 0]), apply(toPage, [1, 1]), apply(toPage, [0, 1])];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
