import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

export interface Bars {
  readonly labels: readonly string[];
  /** What each bar is made of, one after the other. */
  readonly parts: readonly { readonly title: string; readonly values: readonly number[]; readonly colour: string }[];
  readonly text: string;
}

export interface Lines {
  readonly labels: readonly string[];
  readonly series: readonly { readonly title: string; readonly values: readonly number[] }[];
  readonly text: string;
}

/** Colours that stay apart for most eyes, on light and on dark ground; each line has a point of its own shape besides. */
const COLOURS = ['#3b82d6', '#d9822b', '#2f9e6e', '#c0569b', '#8a7a18', '#7a6bd8'];
const POINTS = ['circle', 'rect', 'triangle', 'rectRot', 'star', 'cross'] as const;

/** Lines of the grid, to be seen on light and on dark ground. */
const grid = { color: 'rgb(128 128 128 / 30%)' };

/** Draws bars lying on their side; several parts with a legend. @returns what takes them away */
export function drawBars(canvas: HTMLCanvasElement, { labels, parts, text }: Bars): () => void {
  const datasets = parts.map(({ title, values, colour }) => ({
    label: title,
    data: [...values],
    backgroundColor: colour,
    maxBarThickness: 26,
  }));
  const chart = new Chart(canvas, {
    type: 'bar',
    data: { labels: [...labels], datasets },
    options: {
      animation: false,
      indexAxis: 'y',
      maintainAspectRatio: false,
      plugins: { legend: { display: parts.length > 1, position: 'bottom', labels: { color: text } } },
      scales: {
        x: { stacked: true, beginAtZero: true, grid, ticks: { precision: 0, color: text } },
        y: { stacked: true, grid: { display: false }, ticks: { color: text } },
      },
    },
  });
  return () => chart.destroy();
}

/** Draws lines over time. @returns what takes them away */
export function drawLines(canvas: HTMLCanvasElement, { labels, series, text }: Lines): () => void {
  const datasets = series.map(({ title, values }, index) => {
    const colour = COLOURS[index % COLOURS.length] ?? text;
    return {
      label: title,
      data: [...values],
      borderColor: colour,
      backgroundColor: colour,
      pointStyle: POINTS[index % POINTS.length] ?? 'circle',
      pointRadius: 4,
      borderWidth: 2,
    };
  });
  const chart = new Chart(canvas, {
    type: 'line',
    data: { labels: [...labels], datasets },
    options: {
      animation: false,
      maintainAspectRatio: false,
      plugins: { legend: { position: 'bottom', labels: { color: text, usePointStyle: true } } },
      scales: {
        x: { grid, ticks: { color: text } },
        y: { beginAtZero: true, suggestedMax: 4, grid, ticks: { precision: 0, color: text } },
      },
    },
  });
  return () => chart.destroy();
}
