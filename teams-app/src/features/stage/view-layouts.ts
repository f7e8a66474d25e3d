import { layoutFor, stepOf, type StageLayout, type Step } from './stage-layout.ts';

type Size = { readonly width: number; readonly height: number };

/** The counts by zone under the field. */
export interface LegendLayout {
  readonly columns: number | null;
  readonly glyph: number;
  readonly number: number;
  readonly name: number;
  readonly hasNames: boolean;
}

const LEGENDS: Readonly<Record<Step, LegendLayout>> = {
  full: { columns: null, glyph: 20, number: 20, name: 14, hasNames: true },
  middle: { columns: null, glyph: 18, number: 18, name: 14, hasNames: true },
  low: { columns: null, glyph: 14, number: 16, name: 13, hasNames: true },
  least: { columns: null, glyph: 12, number: 14, name: 13, hasNames: false },
  phone: { columns: 3, glyph: 12, number: 14, name: 12, hasNames: true },
};

/** How the names of everyone are listed: as many columns as fit, in rows of this height. */
export interface ListLayout {
  readonly columns: number;
  readonly rows: number;
}

const ROW_HEIGHT = 28;
const NARROWEST_COLUMN = 226;

/** The words of the hero where they stand below the countdown. */
const STACKED_WORDS = 90;

/** The stage that shows everyone on one field: the head of a class, and all the room below it. */
export function everyoneLayout(size: Size): StageLayout & { legend: LegendLayout; list: ListLayout } {
  const step = stepOf(size);
  const base = layoutFor(size, 'class', Infinity);
  const room = { width: size.width / base.zoom - 2 * base.margin, height: size.height / base.zoom };
  const head = base.top + Math.max(base.timer, base.interval * 1.12 + base.next * 1.3) + base.plan.height + 40;
  const stacked = base.isStacked ? STACKED_WORDS + base.footer.height : 0;
  const below = room.height - head - stacked - base.footer.height;
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
  low: { timer: 150, interval: 56, breath: { x: 146, y: 84, radius: 146 } },
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
    hasMeta: !isSmall,
    hasNextDuration: true,
    note: isSmall ? { title: 24, text: 16 } : { title: 32, text: 20 },
  };
}

/** How much larger than a large tile the spotlight is, and its size where no grid of tiles gives it one. */
export interface SpotlightLayout {
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

const SPOTLIGHTS: Readonly<Record<Step, SpotlightLayout>> = {
  full: { zoom: 1.4, width: 450, height: 206 },
  middle: { zoom: 1.3, width: 390, height: 178 },
  low: { zoom: 1.1, width: 318, height: 146 },
  least: { zoom: 1, width: 289, height: 132 },
  phone: { zoom: 1.05, width: 312, height: 142 },
};

export function spotlightLayout(size: Size): SpotlightLayout {
  return SPOTLIGHTS[stepOf(size)];
}
