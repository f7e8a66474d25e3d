/** Where the bars of a field lie, in whole device pixels, so that every edge is sharp. */
export interface FieldLayout {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** Of one bar. */
  readonly bar: { readonly width: number; readonly height: number; readonly radius: number };
  /** From one bar to the next. */
  readonly pitch: { readonly x: number; readonly y: number };
  /** Where the first place begins: a small field lies in the middle of its room. */
  readonly origin: { readonly x: number; readonly y: number };
  /** How far the wave lifts and lowers a column. */
  readonly swell: number;
}

/** A bar of 11×14 px at a thousand people on a whole stage; a small class gets larger ones, up to this. */
const WIDEST_BAR = 30;
const ASPECT = 14 / 11;
const TALLEST_ASPECT = 1.4;
/** The share of a row's height that a bar takes. */
const FILL_DOWN = 0.78;
/** Bars never stand further apart than this many of their widths and heights: a small field keeps together. */
const FURTHEST = { x: 1.9, y: 1.45 };
const SWELL_SHARE = 0.018;
const HIGHEST_SWELL = 7;

/** How many places a field has: it grows by a quarter at a time, so that arrivals seldom move anybody. */
const CAPACITIES = [12, 16, 20, 25, 32, 40, 50, 64, 80, 100, 125, 160, 200, 250, 320, 400, 500, 640, 800, 1000];

/** The room that a field keeps for so many people. */
export function capacityFor(people: number): number {
  return CAPACITIES.find((capacity) => capacity >= people) ?? Math.ceil(people / 500) * 500;
}

/**
 * The field with the largest bars that holds so many places.
 *
 * @param room in device pixels
 * @param scale device pixels a px
 */
export function fieldFor(capacity: number, room: { width: number; height: number }, scale: number): FieldLayout {
  const { width, height } = room;
  const swell = Math.round(Math.min(HIGHEST_SWELL * scale, height * SWELL_SHARE));
  const inner = { width, height: Math.max(1, height - 2 * swell) };
  const columns = bestColumns(capacity, inner, scale);
  const rows = Math.ceil(capacity / columns);
  const barWidth = Math.max(1, Math.round(Math.min(WIDEST_BAR * scale, barIn(columns, rows, inner, scale))));
  const highest = Math.round((inner.height / rows) * FILL_DOWN);
  const barHeight = Math.max(1, Math.min(Math.round(barWidth * TALLEST_ASPECT), highest));
  const pitch = {
    x: Math.min(inner.width / columns, WIDEST_BAR * scale * FURTHEST.x),
    y: Math.min(inner.height / rows, WIDEST_BAR * TALLEST_ASPECT * scale * FURTHEST.y),
  };
  return {
    columns,
    rows,
    width,
    height,
    bar: { width: barWidth, height: barHeight, radius: Math.min(7 * scale, barWidth * 0.36) },
    pitch,
    origin: { x: (width - columns * pitch.x) / 2, y: (height - rows * pitch.y) / 2 },
    swell,
  };
}

/** The upper left corner of a bar while its column is at rest. Places run along the rows. */
export function barAt({ columns, pitch, bar, origin }: FieldLayout, place: number): { x: number; y: number } {
  const column = place % columns;
  const row = Math.floor(place / columns);
  return {
    x: Math.round(origin.x + column * pitch.x + (pitch.x - bar.width) / 2),
    y: Math.round(origin.y + row * pitch.y + (pitch.y - bar.height) / 2),
  };
}

/** The strip of a column, from its left edge up to that of the next. */
export function stripOf({ pitch, origin }: FieldLayout, column: number): { x: number; width: number } {
  const x = Math.round(origin.x + column * pitch.x);
  return { x, width: Math.round(origin.x + (column + 1) * pitch.x) - x };
}

/** How much of a bar is lit in a zone: at rest a fifth, at the peak all of it. */
export function litHeight(barHeight: number, zone: number): number {
  return Math.max(1, Math.round(barHeight * (0.2 + zone * 0.16)));
}

/** Crests of the wave across the field. */
const CRESTS = 1.5;

/**
 * How far a column is lowered, in whole device pixels.
 *
 * @param breath where the room is in its breath, 0–1
 */
export function waveOffset({ columns, swell }: FieldLayout, column: number, breath: number): number {
  const offset = Math.round(swell * Math.sin(2 * Math.PI * ((column / columns) * CRESTS - breath)));
  return offset === 0 ? 0 : offset;
}

/** How wide the bars may be: two px of every seven are gap where it is dense, and eight of nineteen where there is room. */
function barIn(columns: number, rows: number, room: { width: number; height: number }, scale: number): number {
  return Math.min((room.width / columns) * 0.5 + 1.5 * scale, ((room.height / rows) * FILL_DOWN) / ASPECT);
}

function bestColumns(capacity: number, room: { width: number; height: number }, scale: number): number {
  let best = 1;
  for (let columns = 2; columns <= capacity; columns++) {
    const rows = Math.ceil(capacity / columns);
    if (barIn(columns, rows, room, scale) > barIn(best, Math.ceil(capacity / best), room, scale)) best = columns;
  }
  return best;
}
