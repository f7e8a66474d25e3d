import ffmpeg from '@ffmpeg-installer/ffmpeg';
import { execFile } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { promisify } from 'node:util';

/** How long the film lasts. */
export const FILM_SECONDS = 2;

/** Makes a film of two seconds in some kilobytes: a real one, for what only looks at it. */
export async function makeSmallFilm(file: string): Promise<void> {
  await chmod(ffmpeg.path, 0o755).catch(() => undefined); // npm may have left it unable to run, or not be ours to change
  const picture = ['-f', 'lavfi', '-i', `color=c=teal:s=64x36:r=5:d=${FILM_SECONDS}`];
  await promisify(execFile)(ffmpeg.path, [...picture, '-c:v', 'mpeg4', '-movflags', '+faststart', '-y', file]);
}
