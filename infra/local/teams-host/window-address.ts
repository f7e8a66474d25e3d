import { THEMES, type Surface, type Theme } from './protocol/surface.ts';

/** `box`: everything. `meeting`: stage and panel, for a second person beside the first. */
export type Layout = 'box' | 'meeting';

export type FrameSurface = Extract<Surface, 'stage' | 'panel' | 'channel' | 'personal' | 'config'>;

/** One frame alone at its true size, without anything around it. */
export interface LoneFrame {
  readonly surface: FrameSurface;
  /** null fills the window. */
  readonly width: number | null;
  readonly height: number | null;
}

/** What the address of a window says about it: windows differ in nothing else. */
export interface WindowAddress {
  readonly personId: string | null;
  readonly layout: Layout;
  readonly theme: Theme;
  readonly locale: string | null;
  readonly entityId: string | null;
  readonly frame: LoneFrame | null;
}

const FRAMES: readonly FrameSurface[] = ['stage', 'panel', 'channel', 'personal', 'config'];
const LARGEST_SIDE = 8192;

/** Reads `?person=…&layout=…&theme=…&locale=…&frame=…&w=…&h=…`. What it does not know counts as absent. */
export function readWindowAddress(query: URLSearchParams): WindowAddress {
  const surface = FRAMES.find((name) => name === query.get('frame'));
  return {
    personId: query.get('person'),
    layout: query.get('layout') === 'meeting' ? 'meeting' : 'box',
    theme: readTheme(query.get('theme')),
    locale: query.get('locale'),
    entityId: query.get('entity'),
    frame: surface === undefined ? null : { surface, width: side(query.get('w')), height: side(query.get('h')) },
  };
}

export function writeWindowAddress(address: Partial<WindowAddress>): string {
  const { personId, layout, theme, locale, entityId, frame } = address;
  const query = new URLSearchParams();
  if (personId != null) query.set('person', personId);
  if (layout === 'meeting') query.set('layout', layout);
  if (theme !== undefined && theme !== 'default') query.set('theme', theme);
  if (locale != null) query.set('locale', locale);
  if (entityId != null) query.set('entity', entityId);
  if (frame != null) {
    query.set('frame', frame.surface);
    if (frame.width !== null) query.set('w', String(frame.width));
    if (frame.height !== null) query.set('h', String(frame.height));
  }
  return `/?${query.toString()}`;
}

/** People say light; Teams says default. */
function readTheme(name: string | null): Theme {
  return THEMES.find((theme) => theme === name) ?? 'default';
}

function side(value: string | null): number | null {
  const pixels = Number(value);
  return Number.isInteger(pixels) && pixels > 0 && pixels <= LARGEST_SIDE ? pixels : null;
}
