// Flows between organisations: on the left where people came from, on the right where they went. The rows are read from the table below, so
// that both say the same. An organisation on both sides stands in both columns, for flows that go round have no order.
import type { Drawing } from './charts';
import { choosable, stage, tooltip } from './stage';

interface Flow {
  from: string;
  to: string;
  count: number;
  url: string;
}

export function flows(place: HTMLElement): Drawing {
  const rows = [...document.querySelectorAll<HTMLTableRowElement>(`${place.dataset.rows} tbody tr`)].slice(0, Number(place.dataset.most)).map(readRow);
  const sides = Math.max(new Set(rows.map((r) => r.from)).size, new Set(rows.map((r) => r.to)).size);
  place.style.height = `${Math.max(448, sides * 34)}px`;
  const chart = stage(place);
  const words = (flow: Flow) => `${flow.from} → ${flow.to}: ${flow.count}`;
  choosable(place, chart, () => rows.map((row, data) => ({ series: 0, data, words: () => words(row), url: row.url })));
  chart.on('click', (event) => {
    if (event.dataType === 'edge' && event.dataIndex !== undefined) location.assign(rows[event.dataIndex].url);
  });
  const nodes = [...new Set(rows.flatMap((r) => [`<${r.from}`, `>${r.to}`]))];

  return {
    draw(look) {
      const label = { color: look.ink, fontFamily: look.font, fontSize: 13, overflow: 'truncate' as const, width: Math.min(160, place.clientWidth / 3) };
      chart.setOption({
        animation: false,
        tooltip: { ...tooltip(look), formatter: (event: { dataType?: string; dataIndex: number }) => (event.dataType === 'edge' ? words(rows[event.dataIndex]) : '') },
        series: [{
          type: 'sankey', left: 8, right: 8, top: 8, bottom: 8, nodeAlign: 'left', nodeGap: 12, nodeWidth: 12, draggable: false, layoutIterations: 32,
          emphasis: { focus: 'adjacency', lineStyle: { opacity: 0.85 } },
          lineStyle: { color: look.accent, opacity: look.strong ? 0.6 : 0.3, curveness: 0.5 },
          itemStyle: { borderWidth: look.strong ? 1 : 0, borderColor: look.ink },
          data: nodes.map((name) => ({
            name,
            itemStyle: { color: name.startsWith('<') ? look.tone('leave') : look.tone('join') },
            label: { ...label, position: name.startsWith('<') ? 'right' : 'left', formatter: name.slice(1) },
          })),
          links: rows.map((row) => ({ source: `<${row.from}`, target: `>${row.to}`, value: row.count })),
        }],
      });
    },
  };
}

function readRow(row: HTMLTableRowElement): Flow {
  const [from, to] = [...row.querySelectorAll('td')].map((cell) => cell.querySelector('a')?.textContent?.trim() ?? '');
  const number = row.querySelector<HTMLAnchorElement>('td.number a')!;
  return { from, to, count: Number(number.textContent!.replaceAll(/\D/g, '')), url: number.getAttribute('href')! };
}
