import ffmpeg from '@ffmpeg-installer/ffmpeg';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { classFrames, type RecordedClass } from './class-frames.ts';
import { FRAME } from './class-scene.ts';

/** Seconds from one frame that stands alone to the next: a jump shows the right second soon. */
const KEYFRAME_EVERY = 30;

/**
 * Makes the video of a class as Teams would have recorded its stage: MP4 that begins to play before it is all there.
 * VP9 and Opus, which every Chromium plays, also one that was built without the patented codecs.
 *
 * @throws {Error} with what ffmpeg said
 */
export async function makeClassVideo(theClass: RecordedClass, file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await chmod(ffmpeg.path, 0o755).catch(() => undefined); // npm may have left it unable to run, or not be ours to change
  const encoder = spawn(ffmpeg.path, argumentsFor(theClass.seconds, file), { stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  encoder.stderr.on('data', (chunk: Buffer) => void (said += chunk.toString()));
  encoder.stdin.on('error', () => undefined); // it ended early: its exit says why
  const exit = once(encoder, 'exit') as Promise<[number | null]>;
  for await (const frame of classFrames(theClass)) {
    if (encoder.exitCode !== null) break;
    if (!encoder.stdin.write(frame)) await Promise.race([once(encoder.stdin, 'drain'), exit]);
  }
  encoder.stdin.end();
  const [code] = await exit;
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}: ${said.slice(-500)}`);
}

function argumentsFor(seconds: number, file: string): string[] {
  const pictures = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${FRAME.width}x${FRAME.height}`, '-framerate', '1'];
  const silence = ['-f', 'lavfi', '-t', String(seconds), '-i', 'anullsrc=r=8000:cl=mono'];
  const vp9 = ['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8', '-crf', '34', '-b:v', '0'];
  const shape = ['-pix_fmt', 'yuv420p', '-g', String(KEYFRAME_EVERY)];
  const opus = ['-c:a', 'libopus', '-b:a', '6k', '-frame_duration', '60', '-compression_level', '0', '-strict', '-2'];
  return [
    ...['-hide_banner', '-loglevel', 'error', '-y', ...pictures, '-i', 'pipe:0', ...silence],
    ...[...vp9, ...shape, ...opus, '-movflags', '+faststart', '-f', 'mp4', file],
  ];
}
