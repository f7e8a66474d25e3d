import type { Position } from '@upbeat/api/domain/programme/playback.ts';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import { zoneName } from '@upbeat/api/domain/heart-rate/zone.ts';

/** Of a frame, in px, and the grid on which it is drawn. */
export const FRAME = { width: 960, height: 540 } as const;
const GRID = { width: 752, height: 423 } as const;

export const FONT = "'Segoe UI','Open Sans','Liberation Sans','DejaVu Sans',sans-serif";

/** The plan and the countdown on the grid; both change while a scene stays. */
export const PLAN = { left: 36, top: 209, width: 440, height: 30 } as const;
export const COUNTDOWN = { left: 36, top: 80, size: 116 } as const;

const GLOWS = ['#5a6570', '#74879a', '#2d83c4', '#169673', '#c08a00', '#d9601a'] as const;
const ACCENTS = ['#7f7f7f', '#8d99a5', '#3fa0e0', '#1fb58f', '#f0c808', '#f07a2a'] as const;
const PAST = '#7a7a7a';
const GAP = 3;

/** From px of the grid to px of a frame. */
export function toFrame(px: number): number {
  return Math.round((px * FRAME.width) / GRID.width);
}

export interface Scene {
  readonly programme: Programme;
  readonly position: Position;
  readonly coachName: string;
}

/** The stage of a class as Teams would have recorded it, without what changes every second: as SVG. */
export function sceneOf({ programme, position, coachName }: Scene): string {
  const zone = position.state === 'finished' ? 1 : position.interval.targetZone;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${FRAME.width}" height="${FRAME.height}"
    viewBox="0 0 ${GRID.width} ${GRID.height}" font-family="${FONT}" fill="#ffffff">
    <defs>
      <linearGradient id="ground" x2="0.6" y2="1"><stop stop-color="#1d1d22"/><stop offset="1" stop-color="#101012"/></linearGradient>
      <linearGradient id="card" x2="0" y2="1"><stop stop-color="#34343d"/><stop offset="1" stop-color="#26262c"/></linearGradient>
    </defs>
    <rect width="100%" height="100%" fill="url(#ground)"/>
    ${[266, 200, 133].map((radius, ring) => `<circle cx="152" cy="130" r="${radius}" fill="${GLOWS[zone]}" opacity="${0.07 + ring * 0.05}"/>`).join('')}
    ${wordsOf(programme, position)}
    ${planOf(programme, position)}
    <text x="36" y="280" font-size="13" opacity="0.8">Recorded without names and bpm.</text>
    ${coachCard(coachName)}
  </svg>`;
}

/** How far into the plan a second of the programme is, in px of the grid. */
export function planAt({ intervals }: Programme, programmeSecond: number): number {
  const whole = intervals.reduce((sum, { seconds }) => sum + seconds, 0);
  return PLAN.left + Math.min(1, Math.max(0, programmeSecond / whole)) * PLAN.width;
}

function wordsOf({ intervals }: Programme, position: Position): string {
  if (position.state === 'finished')
    return `<text x="36" y="150" font-size="44" font-weight="600">That was it</text>
      <text x="36" y="184" font-size="22" opacity="0.75">Thank you for coming</text>`;
  const { index, interval, next } = position;
  const name = position.state === 'paused' ? 'Paused' : interval.name;
  return `<text x="36" y="56" font-size="16" opacity="0.75">Interval ${index + 1} of ${intervals.length}</text>
    <text x="302" y="145" font-size="${name.length > 8 ? 32 : 42}" font-weight="600">${escaped(name)}</text>
    <text x="302" y="178" font-size="20" opacity="0.75">${next ? `then ${escaped(next.name)}` : `Z${interval.targetZone} ${zoneName(interval.targetZone)}`}</text>`;
}

function planOf(programme: Programme, position: Position): string {
  let begins = 0;
  return programme.intervals
    .map(({ seconds, targetZone }, index) => {
      const from = planAt(programme, begins);
      begins += seconds;
      const width = Math.max(1, planAt(programme, begins) - from - GAP);
      const height = PLAN.height * (0.2 + targetZone * 0.16);
      const isPast = position.state === 'finished' || index < position.index;
      const fill = isPast ? PAST : ACCENTS[targetZone];
      const isNow = position.state !== 'finished' && index === position.index;
      return `<rect x="${from}" y="${PLAN.top + PLAN.height - height}" width="${width}" height="${height}" rx="2"
        fill="${fill}" opacity="${isPast || isNow ? 1 : 0.75}"/>`;
    })
    .join('');
}

function coachCard(name: string): string {
  const initials = name
    .split(/\s+/)
    .map(([first = '']) => first)
    .join('')
    .slice(0, 2);
  return `<rect x="516" y="44" width="200" height="264" rx="12" fill="url(#card)"/>
    <circle cx="616" cy="160" r="48" fill="#5b5fc7"/>
    <text x="616" y="169" font-size="26" font-weight="600" text-anchor="middle">${escaped(initials)}</text>
    <text x="616" y="238" font-size="15" text-anchor="middle">${escaped(name)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
