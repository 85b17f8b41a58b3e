// How a mark is drawn: as a shape on its day, or as a band over all the days that it may mean. Shape and filling say what the colour says.
import type { CustomSeriesRenderItemReturn } from 'echarts';
import type { Look } from './look';

/** A lane, the first and last day counted from 1970, tone, words, address, name. */
export type Row = [lane: number, first: number, last: number, tone: string, words: string, url: string, name: string];

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
  /** The room for words beside or in the mark; none where there is too little. */
  room: number;
}

const hollow = new Set(['down', 'leave']);

/** Lays marks into as few rows as they need: each in the first that is free for so long. */
export function pack(rows: readonly { first: number; last: number }[], shortest: number, most: number): { row: number[]; rows: number } {
  const free: number[] = [];
  const row = rows.map(({ first, last }) => {
    let at = free.findIndex((end) => end <= first);
    if (at < 0) at = free.length < most ? free.length : free.indexOf(Math.min(...free));
    free[at] = Math.max(last + 1, first + shortest);
    return at;
  });
  return { row, rows: Math.max(1, free.length) };
}

export function drawMark(mark: Row, at: Place, look: Look, isChosen: boolean): CustomSeriesRenderItemReturn {
  const [, first, last, tone, words] = mark;
  const colour = look.tone(tone);
  const isBand = last > first;
  const style = {
    fill: hollow.has(tone) ? look.through(colour, 0.1) : isBand ? look.through(colour, 0.4) : colour,
    stroke: isChosen ? look.ink : colour,
    lineWidth: isChosen ? 3 : look.strong ? 2 : 1,
  };
  const shape = isBand
    ? { type: 'rect' as const, shape: { x: at.x, y: at.y, width: Math.max(3, at.width), height: at.height, r: 2 } }
    : { type: 'polygon' as const, shape: { points: points(tone, at.x + at.height / 2, at.y + at.height / 2, at.height / 2) } };
  const drawn = { ...shape, style, emphasis: { style: { stroke: look.ink, lineWidth: 3 } } };
  if (at.room <= 24) return drawn as CustomSeriesRenderItemReturn;
  const text = {
    type: 'text' as const, silent: true,
    style: {
      text: words, x: isBand ? at.x + 4 : at.x + at.height + 3, y: at.y + at.height / 2, verticalAlign: 'middle' as const,
      fill: look.ink, font: `12px ${look.font}`, width: at.room, overflow: 'truncate' as const, ellipsis: '…',
    },
  };
  return { type: 'group', children: [drawn, text] } as CustomSeriesRenderItemReturn;
}

// Up points up, down points down; who joins or founds fills a square, who leaves leaves it empty; all else is a lozenge.
function points(tone: string, x: number, y: number, r: number): [number, number][] {
  switch (tone) {
    case 'up': return [[x - r, y + r], [x, y - r], [x + r, y + r]];
    case 'down': return [[x - r, y - r], [x, y + r], [x + r, y - r]];
    case 'join': case 'found': case 'leave': return [[x - r, y - r], [x + r, y - r], [x + r, y + r], [x - r, y + r]];
    default: return [[x, y - r], [x + r, y], [x, y + r], [x - r, y]];
  }
}
