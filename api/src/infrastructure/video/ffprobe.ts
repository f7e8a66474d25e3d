import { execFile } from 'node:child_process';
import { accessSync, chmodSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { ProbeVideo } from '../../application/recordings/video-probe.ts';
import { throughLoopback } from './loopback.ts';

/** What it says of a file, or why it says nothing. */
interface Report {
  readonly format?: { readonly duration?: string };
  readonly streams?: readonly { readonly codec_type?: string }[];
  readonly error?: { readonly code: number; readonly string: string };
}

/** AVERROR_INVALIDDATA of libavutil/error.h: it was read, and is no such file. */
const INVALID_DATA = -1_094_995_529;

/** It reads the tables of a file alone, a few megabytes at most. */
const WITHIN_MS = 60_000;

/** Of MP4 alone and by http alone: a playlist that somebody called a video opens nothing else. */
const ASK = [
  ['-v', 'quiet', '-show_error', '-show_entries', 'format=duration:stream=codec_type', '-of', 'json'],
  ['-protocol_whitelist', 'http,tcp', '-f', 'mov'],
].flat();

/** Reads how long a video is with ffprobe, where it lies. @param program as `findFfprobe` has found it */
export function ffprobeVideo(program: string): ProbeVideo {
  return async (url, signal) => {
    const { streams = [], format, error } = await throughLoopback(url, (address) => report(program, address, signal));
    if (error && error.code !== INVALID_DATA) throw new Error(`ffprobe cannot read the video: ${error.string}`);
    const durationMs = Math.round(Number(format?.duration) * 1000);
    const isVideo = streams.some(({ codec_type }) => codec_type === 'video');
    return isVideo && durationMs > 0 ? { durationMs } : null;
  };
}

async function report(program: string, address: string, signal: AbortSignal): Promise<Report> {
  const options = { timeout: WITHIN_MS, killSignal: 'SIGKILL', signal, env: {}, windowsHide: true } as const;
  try {
    const { stdout } = await promisify(execFile)(program, [...ASK, address], options);
    return JSON.parse(stdout) as Report;
  } catch (fault) {
    signal.throwIfAborted();
    const said = fault instanceof Error && 'stdout' in fault ? String(fault.stdout) : '';
    if (said.includes('"error"')) return JSON.parse(said) as Report;
    throw new Error(`ffprobe did not answer within ${WITHIN_MS / 1000} s, or could not be started`, { cause: fault });
  }
}

/**
 * The one that was named, else the one on the path, else the one that is installed with the product, which is made
 * runnable where installing it did not.
 *
 * @throws when there is none
 */
export function findFfprobe({ file, searchPath }: { file: string | null; searchPath: string }): string {
  if (file !== null) return file;
  const name = process.platform === 'win32' ? 'ffprobe.exe' : 'ffprobe';
  const onPath = searchPath
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isRunnable);
  return onPath ?? installed();
}

function installed(): string {
  const { path } = createRequire(import.meta.url)('@ffprobe-installer/ffprobe') as { path: string };
  if (!isRunnable(path)) chmodSync(path, 0o755);
  return path;
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
