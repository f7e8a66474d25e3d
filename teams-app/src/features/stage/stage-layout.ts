import type { TileSize } from '../../shared/look/Tile.tsx';

/** The measures of one stage, in px. */
export interface StageLayout {
  readonly kind: 'class' | 'few';
  /** Enlarges everything on a stage larger than the one the measures are made for. */
  readonly zoom: number;
  /** Narrower than a stage of Teams: a phone. The hero stacks. */
  readonly isStacked: boolean;
  readonly margin: number;
  readonly top: number;
  readonly timer: number;
  readonly interval: number;
  readonly next: number;
  readonly heroGap: number;
  /** Room for "Lunch HIIT · interval 5 of 12" above the interval. */
  readonly hasMeta: boolean;
  readonly hasNextDuration: boolean;
  readonly plan: { readonly height: number; readonly gap: number; readonly isLabelled: boolean };
  /** Where my own tile lies: beside the hero, or first among the tiles. */
  readonly own: { readonly place: 'hero' | 'grid'; readonly width: number; readonly height: number };
  readonly tiles: {
    readonly size: TileSize;
    readonly ownSize: TileSize;
    readonly columns: number;
    /** null: as many as needed, each of `height`, since a few do not fill the stage. */
    readonly rows: number | null;
    readonly height: number;
    readonly gap: number;
    readonly before: number;
  };
  readonly breath: { readonly x: number; readonly y: number; readonly radius: number };
  readonly footer: { readonly height: number; readonly isSmall: boolean; readonly mixWidth: number };
}

const FULL = { width: 994, height: 678 };
const LARGEST_ZOOM = 3;

/** How much larger everything is drawn on a stage larger than the one the measures are made for. */
export function zoomFor({ width, height }: { width: number; height: number }): number {
  return Math.min(LARGEST_ZOOM, Math.max(1, Math.min(width / FULL.width, height / FULL.height)));
}

/**
 * The measures for a stage of that size. The steps are those of Teams: 994×678 alone, 918×540 beside the panel, down
 * to 792×382 and 472×382; anything narrower is a phone, anything larger is enlarged.
 *
 * @param tileCount the most tiles there were, my own included: fewer of them are larger
 */
export function layoutFor(
  { width, height }: { width: number; height: number },
  kind: StageLayout['kind'],
  tileCount: number,
): StageLayout {
  const zoom = zoomFor({ width, height });
  const room = { width: width / zoom, height: height / zoom };
  const step = stepOf({ width, height });
  const measures = kind === 'class' ? classOf(step, tileCount) : few(step, tileCount);
  return { ...measures, tiles: fitColumns(measures.tiles, room.width - 2 * measures.margin), zoom };
}

export type Step = 'full' | 'middle' | 'low' | 'least' | 'phone';

/** Which of the steps a stage of that size is. */
export function stepOf(size: { width: number; height: number }): Step {
  const zoom = zoomFor(size);
  const width = size.width / zoom;
  const height = size.height / zoom;
  if (width < 440) return 'phone';
  if (width < 660) return 'least';
  if (height < 460) return 'low';
  return width < 950 || height < 620 ? 'middle' : 'full';
}

type Measures = Omit<StageLayout, 'zoom'>;

const full: Measures = {
  kind: 'class',
  isStacked: false,
  margin: 16,
  top: 16,
  timer: 136,
  interval: 52,
  next: 32,
  heroGap: 28,
  hasMeta: true,
  hasNextDuration: true,
  plan: { height: 26, gap: 14, isLabelled: false },
  own: { place: 'hero', width: 186, height: 96 },
  tiles: { size: 'm', ownSize: 'm', columns: 5, rows: 5, height: 0, gap: 8, before: 14 },
  breath: { x: 134, y: 80, radius: 138 },
  footer: { height: 48, isSmall: false, mixWidth: 250 },
};

const middle: Measures = {
  ...full,
  timer: 112,
  interval: 48,
  heroGap: 20,
  hasMeta: false,
  hasNextDuration: true,
  plan: { height: 26, gap: 12, isLabelled: false },
  own: { place: 'hero', width: 160, height: 84 },
  tiles: { ...full.tiles, ownSize: 's', columns: 4, rows: 3 },
  breath: { x: 113, y: 62, radius: 108 },
  footer: { height: 44, isSmall: false, mixWidth: 170 },
};

const low: Measures = {
  ...middle,
  top: 14,
  timer: 104,
  plan: { height: 18, gap: 10, isLabelled: false },
  own: { place: 'hero', width: 150, height: 82 },
  tiles: { ...middle.tiles, size: 's', columns: 6, rows: 2, before: 12 },
  breath: { x: 107, y: 58, radius: 104 },
};

const least: Measures = {
  ...low,
  heroGap: 18,
  hasNextDuration: false,
  own: { place: 'grid', width: 0, height: 0 },
  tiles: { ...low.tiles, columns: 3, rows: 2 },
  footer: { height: 44, isSmall: true, mixWidth: 150 },
};

const phone: Measures = {
  ...least,
  isStacked: true,
  interval: 40,
  next: 24,
  heroGap: 10,
  hasNextDuration: true,
  tiles: { ...least.tiles, columns: 2, rows: 5 },
};

const CLASS: Readonly<Record<Step, Measures>> = { full, middle, low, least, phone };

type Grid = readonly [columns: number, rows: number, size: TileSize];

/** Grids for classes that would leave much of the stage empty; a larger class takes the one of its measures. */
const SMALLER_GRIDS: Readonly<Record<Step, readonly Grid[]>> = {
  full: [
    [3, 2, 'l'],
    [4, 3, 'm'],
    [5, 4, 'm'],
  ],
  middle: [[3, 2, 'l']],
  low: [[4, 2, 's']],
  least: [],
  phone: [[2, 3, 'm']],
};

function classOf(step: Step, tileCount: number): Measures {
  const measures = CLASS[step];
  const inGrid = measures.own.place === 'grid' ? tileCount : tileCount - 1;
  const grid = SMALLER_GRIDS[step].find(([columns, rows]) => columns * rows >= inGrid);
  if (grid === undefined) return measures;
  const [columns, rows, size] = grid;
  const ownSize = measures.own.place === 'grid' ? size : measures.tiles.ownSize;
  return { ...measures, tiles: { ...measures.tiles, columns, rows, size, ownSize } };
}

/** How the measures change when fewer than five share: time leads, and tiles are large. */
const FEW: Readonly<Record<Step, Measures>> = {
  full: {
    ...full,
    margin: 48,
    timer: 228,
    interval: 72,
    next: 32,
    heroGap: 44,
    plan: { height: 74, gap: 40, isLabelled: true },
    tiles: { ...full.tiles, size: 'l', ownSize: 'l', height: 132, gap: 16, before: 40 },
    breath: { x: 248, y: 196, radius: 222 },
  },
  middle: {
    ...middle,
    margin: 32,
    timer: 176,
    interval: 60,
    heroGap: 32,
    hasMeta: true,
    plan: { height: 64, gap: 28, isLabelled: true },
    tiles: { ...middle.tiles, size: 'l', ownSize: 'l', height: 124, gap: 12, before: 28 },
    breath: { x: 190, y: 150, radius: 172 },
    footer: { ...middle.footer },
  },
  low: {
    ...low,
    timer: 136,
    interval: 52,
    heroGap: 28,
    plan: { height: 44, gap: 14, isLabelled: true },
    tiles: { ...low.tiles, size: 'm', ownSize: 'm', height: 96, gap: 12, before: 14 },
    breath: { x: 134, y: 76, radius: 132 },
  },
  least: {
    ...least,
    plan: { height: 22, gap: 10, isLabelled: false },
    tiles: { ...least.tiles, size: 'm', ownSize: 'm', height: 80, before: 12 },
  },
  phone: {
    ...phone,
    timer: 128,
    interval: 44,
    plan: { height: 26, gap: 16, isLabelled: false },
    tiles: { ...phone.tiles, size: 'm', ownSize: 'm', height: 96, before: 16 },
    breath: { x: 130, y: 72, radius: 128 },
  },
};

function few(step: Step, tileCount: number): Measures {
  const measures = FEW[step];
  const columns = fewColumns(step, tileCount);
  return {
    ...measures,
    kind: 'few',
    own: { place: 'grid', width: 0, height: 0 },
    tiles: { ...measures.tiles, columns, rows: null },
  };
}

/** A tile narrower than this cuts most names: then one column less. */
const NARROWEST_TILE = 118;

function fitColumns(tiles: StageLayout['tiles'], width: number): StageLayout['tiles'] {
  const fitting = Math.floor((width + tiles.gap) / (NARROWEST_TILE + tiles.gap));
  return { ...tiles, columns: Math.max(1, Math.min(tiles.columns, fitting)) };
}

/** Three across keep the large tiles of three; a fourth narrows them all, or makes two by two where it is narrow. */
function fewColumns(step: Step, tileCount: number): number {
  if (step === 'phone') return 1;
  if (step === 'least') return tileCount === 3 ? 3 : 2;
  return Math.max(3, Math.min(4, tileCount));
}
