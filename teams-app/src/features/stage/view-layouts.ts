import { layoutFor, stepOf, type StageLayout, type Step } from './stage-layout.ts';

type Size = { readonly width: number; readonly height: number };

/** The counts by zone under the field. */
export interface LegendLayout {
  readonly columns: number | null;
  readonly glyph: number;
  readonly number: number;
  readonly hasNames: boolean;
}

const LEGENDS: Readonly<Record<Step, LegendLayout>> = {
  full: { columns: null, glyph: 20, number: 20, hasNames: true },
  middle: { columns: null, glyph: 18, number: 18, hasNames: true },
  low: { columns: null, glyph: 16, number: 16, hasNames: true },
  least: { columns: null, glyph: 12, number: 14, hasNames: false },
  phone: { columns: 3, glyph: 16, number: 16, hasNames: true },
};

/** How the names of everyone are listed: as many columns as fit, in rows of this height. */
export interface ListLayout {
  readonly columns: number;
  readonly rows: number;
}

const ROW_HEIGHT = 28;
const NARROWEST_COLUMN = 190;

/** The stage that shows everyone on one field: the head of a class, and all the room below it. */
export function everyoneLayout(size: Size): StageLayout & { legend: LegendLayout; list: ListLayout } {
  const step = stepOf(size);
  const base = layoutFor(size, 'class', Infinity);
  const room = { width: size.width / base.zoom - 2 * base.margin, height: size.height / base.zoom };
  const head = base.top + Math.max(base.timer, base.interval * 1.12 + base.next * 1.3) + base.plan.height + 40;
  const below = room.height - (base.isStacked ? head + 90 : head) - base.footer.height;
  const list = {
    columns: Math.max(1, Math.floor(room.width / NARROWEST_COLUMN)),
    rows: Math.max(2, Math.floor(below / ROW_HEIGHT)),
  };
  return { ...base, legend: LEGENDS[step], list };
}

/** How the measures of a small class change when nobody is shown: time takes the room of the tiles. */
const TIMER: Readonly<Record<Step, Pick<StageLayout, 'timer' | 'interval' | 'breath'>>> = {
  full: { timer: 248, interval: 76, breath: { x: 268, y: 236, radius: 240 } },
  middle: { timer: 200, interval: 64, breath: { x: 214, y: 190, radius: 196 } },
  low: { timer: 172, interval: 60, breath: { x: 166, y: 120, radius: 168 } },
  least: { timer: 132, interval: 48, breath: { x: 130, y: 96, radius: 132 } },
  phone: { timer: 140, interval: 48, breath: { x: 142, y: 96, radius: 140 } },
};

/** The plain timer, and the stage that is cleared. */
export function timerLayout(size: Size): StageLayout & { note: { title: number; text: number } } {
  const step = stepOf(size);
  const base = layoutFor(size, 'few', 3);
  const isSmall = step === 'least' || step === 'low';
  return {
    ...base,
    ...TIMER[step],
    hasMeta: step !== 'least',
    hasNextDuration: true,
    note: isSmall ? { title: 24, text: 16 } : { title: 32, text: 20 },
  };
}

/** A tile before the class: `zoom` enlarges the large tile, and it lies in the lower right corner. */
export interface SpotlightLayout {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

const SPOTLIGHTS: Readonly<Record<Step, SpotlightLayout>> = {
  full: { width: 450, height: 206, zoom: 1.5 },
  middle: { width: 390, height: 178, zoom: 1.3 },
  low: { width: 318, height: 146, zoom: 1.1 },
  least: { width: 289, height: 132, zoom: 1 },
  phone: { width: 312, height: 142, zoom: 1.05 },
};

export function spotlightLayout(size: Size): SpotlightLayout {
  return SPOTLIGHTS[stepOf(size)];
}
