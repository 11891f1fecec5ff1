import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

export interface Bars {
  readonly labels: readonly string[];
  readonly values: readonly number[];
  readonly colour: string;
  readonly text: string;
}

/** Draws bars lying on their side. @returns what takes them away */
export function drawBars(canvas: HTMLCanvasElement, { labels, values, colour, text }: Bars): () => void {
  const chart = new Chart(canvas, {
    type: 'bar',
    data: { labels: [...labels], datasets: [{ data: [...values], backgroundColor: colour }] },
    options: {
      animation: false,
      indexAxis: 'y',
      maintainAspectRatio: false,
      scales: { x: { ticks: { precision: 0, color: text } }, y: { ticks: { color: text } } },
    },
  });
  return () => chart.destroy();
}
