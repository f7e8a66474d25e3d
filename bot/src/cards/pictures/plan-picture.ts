import type { Interval, Programme } from '@upbeat/api/domain/programme/programme.ts';
import { short, type Picture } from './picture.ts';
import { zoneColours } from './zone-colours.ts';

const WIDTH = 336;
/** Of a bar of zone 5; a gentler plan is as high as its highest bar. */
const HEIGHT = 52;
/** More intervals than this leave no room for wide gaps. */
const MANY = 24;
const NARROWEST = 2;

type Stretch = Pick<Interval, 'seconds' | 'targetZone'>;

/** The bars of a class: one an interval, as wide as it lasts and as high as its target zone. */
export function planPicture({ intervals }: Programme): Picture {
  return pictureOfStretches(intervals);
}

/**
 * The picture of an address that `planPicture` gave, or null when it is none: everything it shows stands in the address.
 */
export function planPictureAt(address: string): Picture | null {
  if (!/^plan(?:-\d{1,4}\.[1-5]){1,60}$/.test(address)) return null;
  const stretches = address
    .split('-')
    .slice(1)
    .map((stretch): Stretch => {
      const [seconds, zone] = stretch.split('.').map(Number);
      return { seconds: seconds ?? 0, targetZone: zone as Stretch['targetZone'] };
    });
  return stretches.some(({ seconds }) => seconds === 0) ? null : pictureOfStretches(stretches);
}

function pictureOfStretches(stretches: readonly Stretch[]): Picture {
  const gap = stretches.length > MANY ? 1 : 2;
  const room = WIDTH - gap * (stretches.length - 1);
  const widths = sharedOut(room, stretches);
  const height = Math.max(...stretches.map(({ targetZone }) => heightOf(targetZone)));
  let x = 0;
  const bars = stretches.map(({ targetZone }, index) => {
    const width = widths[index] ?? NARROWEST;
    const bar = barOf(targetZone, { x, width, bottom: height });
    x += width + gap;
    return bar;
  });
  const address = `plan${stretches.map(({ seconds, targetZone }) => `-${seconds}.${targetZone}`).join('')}`;
  return { width: WIDTH, height, shapes: bars.join(''), address };
}

/** Widths by duration, none so narrow that it vanishes: the narrow ones take from the others. */
function sharedOut(room: number, stretches: readonly Stretch[]): number[] {
  const rest = room - NARROWEST * stretches.length;
  const seconds = stretches.reduce((sum, stretch) => sum + stretch.seconds, 0);
  return stretches.map((stretch) => NARROWEST + (rest * stretch.seconds) / seconds);
}

function heightOf(zone: Interval['targetZone']): number {
  return Math.round(HEIGHT * (0.2 + zone * 0.16));
}

function barOf(zone: Interval['targetZone'], at: { x: number; width: number; bottom: number }): string {
  const height = heightOf(zone);
  const { fill, edge } = zoneColours(zone);
  const radius = Math.min(3, (at.width - 1) / 2);
  return (
    `<rect x="${short(at.x + 0.5)}" y="${short(at.bottom - height + 0.5)}" width="${short(at.width - 1)}" ` +
    `height="${short(height - 1)}" rx="${short(radius)}" fill="${fill}" stroke="${edge}"/>`
  );
}
