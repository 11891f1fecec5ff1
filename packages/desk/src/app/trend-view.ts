import { html, type TemplateResult } from 'lit';

/** One fault of one matter over the steps of a period. */
interface Trend {
  readonly matter: string;
  readonly code: string;
  readonly cases: readonly number[];
}

export interface Trends {
  /** On which days the steps begin. */
  readonly begins: readonly string[];
  readonly faults: readonly Trend[];
}

/** Rows in the service's order, one after the other by fault, as a line for each fault. */
export function trendsOf(rows: readonly Readonly<Record<string, string | number | null>>[]): Trends {
  const found = new Map<string, { matter: string; code: string; cases: number[] }>();
  const begins = new Set<string>();
  for (const { begins: day, matter, code, cases } of rows) {
    begins.add(String(day));
    const key = `${matter}/${code}`;
    const line = found.get(key) ?? { matter: String(matter), code: String(code), cases: [] };
    line.cases.push(Number(cases));
    found.set(key, line);
  }
  return { begins: [...begins], faults: [...found.values()] };
}

/** What the table says in words. */
export interface TrendWords {
  readonly matter: string;
  readonly fault: string;
  /** What the whole table is called. */
  readonly name: string;
  /** A cell in words, by its column. */
  readonly cell: (column: string, value: string) => string;
}

/** A fault in each row, a step in each column. */
export const trendTable = ({ begins, faults }: Trends, { matter, fault, name, cell }: TrendWords): TemplateResult =>
  html`<div class="wide" tabindex="0" role="region" aria-label=${name}><table><thead><tr><th scope="col">${matter}</th><th scope="col">${fault}</th>${begins.map((day) => html`<th scope="col">${day.slice(5)}</th>`)}</tr></thead>
  <tbody>${faults.map(
    (line) =>
      html`<tr><td>${cell('matter', line.matter)}</td><th scope="row">${cell('code', line.code)}</th>${line.cases.map((number) => html`<td>${number}</td>`)}</tr>`,
  )}</tbody></table></div>`;
