import { FROM_THE_START, positionAt, type Playback, type Position } from '@upbeat/api/domain/programme/playback.ts';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import sharp from 'sharp';
import { COUNTDOWN, FONT, FRAME, PLAN, planAt, sceneOf, toFrame } from './class-scene.ts';

/** A class as it is to be recorded. */
export interface RecordedClass {
  readonly programme: Programme;
  /** Of the video, from the start of the class on. */
  readonly seconds: number;
  readonly coachName: string;
  /** Pauses and what else the coach did to the clock; none where it is left out. */
  readonly playback?: Playback;
}

const CHARACTERS = '0123456789:';
/** Width of a character of the countdown, in parts of its size: wide enough for whatever font is there. */
const DIGIT = 0.6;
const COLON = 0.32;
const MARKER = { width: 4, overhang: 4 } as const;

/** Light of one character, 0–255 a px, on its cell. */
interface Glyph {
  readonly width: number;
  readonly height: number;
  readonly light: Uint8Array;
}

/**
 * The frames of a class, one a second, as raw RGB. What stays through an interval is drawn once; what changes every
 * second, the countdown and the marker on the plan, is laid over it.
 */
export async function* classFrames({
  programme,
  seconds,
  coachName,
  playback = FROM_THE_START,
}: RecordedClass): AsyncGenerator<Buffer> {
  const glyphs = new Map<string, Glyph>();
  for (const character of CHARACTERS) glyphs.set(character, await glyphOf(character));
  let key = '';
  let scene = Buffer.alloc(0);
  for (let second = 0; second < seconds; second++) {
    const position = positionAt(programme, playback, second);
    const wanted = position.state === 'finished' ? 'finished' : `${position.state} ${position.index}`;
    if (wanted !== key) {
      key = wanted;
      const svg = Buffer.from(sceneOf({ programme, position, coachName }));
      scene = await sharp(svg).removeAlpha().raw().toBuffer();
    }
    const frame = Buffer.from(scene);
    if (position.state !== 'finished') layOver(frame, programme, position, glyphs);
    yield frame;
  }
}

type Going = Exclude<Position, { state: 'finished' }>;

function layOver(frame: Buffer, programme: Programme, position: Going, glyphs: ReadonlyMap<string, Glyph>): void {
  let left = toFrame(COUNTDOWN.left);
  for (const character of countdown(position.secondsLeft)) {
    const glyph = glyphs.get(character);
    if (!glyph) continue;
    lighten(frame, glyph, left, toFrame(COUNTDOWN.top));
    left += glyph.width;
  }
  const at = toFrame(planAt(programme, position.programmeSecond)) - MARKER.width / 2;
  const height = toFrame(PLAN.height) + 2 * MARKER.overhang;
  const light = new Uint8Array(MARKER.width * height).fill(255);
  lighten(frame, { width: MARKER.width, height, light }, at, toFrame(PLAN.top) - MARKER.overhang);
}

function countdown(secondsLeft: number): string {
  const seconds = Math.ceil(secondsLeft);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

async function glyphOf(character: string): Promise<Glyph> {
  const size = toFrame(COUNTDOWN.size);
  const width = Math.round(size * (character === ':' ? COLON : DIGIT));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${size}">
    <text x="${width / 2}" y="${size * 0.83}" font-family="${FONT}" font-size="${size}" font-weight="600"
      fill="#ffffff" text-anchor="middle">${character}</text></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .extractChannel('alpha')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, light: data };
}

/** Lays white over a frame as far as a glyph is light. */
function lighten(frame: Buffer, { width, height, light }: Glyph, left: number, top: number): void {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const share = light[y * width + x] ?? 0;
      if (share === 0) continue;
      const at = ((top + y) * FRAME.width + left + x) * 3;
      for (let channel = at; channel < at + 3; channel++) {
        const ground = frame[channel] ?? 0;
        frame[channel] = ground + ((255 - ground) * share) / 255;
      }
    }
  }
}
