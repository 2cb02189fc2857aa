// A chart of a table that stands on the page: <div class="chart scripted" data-chart="id of the table">. The table's
// rows have data-x (a day, 2026-11-26) and data-y (a number). Without a script the table says the same.
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

const locale = document.documentElement.lang === 'en' ? 'en-GB' : 'vi-VN';
const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
const full = new Intl.NumberFormat(locale);
const day = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', timeZone: 'UTC' });
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function points(table) {
  const rows = [...table.querySelectorAll('tbody tr')];
  const x = rows.map((row) => Date.parse(row.querySelector('[data-x]').dataset.x) / 1000);
  const y = rows.map((row) => Number(row.querySelector('[data-y]').dataset.y));
  return [x, y];
}

function draw(box) {
  const table = document.getElementById(box.dataset.chart);
  if (!table) return;
  const data = points(table);
  const heads = [...table.querySelectorAll('thead th')].map((head) => head.textContent);
  const step = data[0].length > 1 ? data[0][1] - data[0][0] : 86_400;
  const river = colour('--color-primary') || '#0f766e';
  const soft = 'rgb(120 120 120 / 0.2)';
  const axis = { grid: { stroke: soft, width: 1 }, ticks: { show: false }, font: '12px "Be Vietnam Pro", sans-serif' };
  const size = () => ({ width: box.clientWidth, height: Math.max(180, Math.min(300, box.clientWidth / 2)) });
  const chart = new uPlot(
    {
      ...size(),
      cursor: { y: false },
      legend: { show: true, live: true },
      // Half a step at either end: the first and the last bar are whole.
      scales: { x: { time: true, range: (_, least, most) => [least - step / 2, most + step / 2] }, y: { range: (_, __, most) => [0, most > 0 ? most * 1.1 : 1] } },
      axes: [
        { ...axis, values: (_, ticks) => ticks.map((tick) => day.format(tick * 1000)) },
        { ...axis, size: 64, values: (_, ticks) => ticks.map((tick) => short.format(tick)) },
      ],
      series: [
        { label: heads[0], value: (_, at) => (at == null ? '' : day.format(at * 1000)) },
        {
          label: heads[1],
          stroke: river,
          fill: `color-mix(in srgb, ${river} 20%, transparent)`,
          paths: uPlot.paths.bars({ size: [0.7, 48] }),
          points: { show: false },
          value: (_, amount) => (amount == null ? '' : `${full.format(amount)} ₫`),
        },
      ],
    },
    data,
    box,
  );
  new ResizeObserver(() => chart.setSize(size())).observe(box);
}

document.querySelectorAll('[data-chart]').forEach(draw);
