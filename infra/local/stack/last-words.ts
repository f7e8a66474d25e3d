import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const BYTES = 16 * 1024;
const LINES = 12;
const WARNING = 40; // pino's levels

/**
 * The end of a log of the api as somebody at a terminal can read it: of its JSON lines what is wrong and nothing else,
 * of all other output (a stack trace, a fault in the environment) the lines as they are.
 *
 * @param from where in the file this process began to write
 */
export function lastWords(file: string, from = 0): string {
  const lines = endOf(file, from)
    .split('\n')
    .flatMap((line) => wordsOf(line.trimEnd()))
    .slice(-LINES);
  return lines.length === 0 ? '  nothing' : lines.map((line) => `  ${line}`).join('\n');
}

function wordsOf(line: string): string[] {
  if (line === '') return [];
  if (!line.startsWith('{"level"')) return [line];
  try {
    const entry = JSON.parse(line) as { level: number; msg?: string; err?: { message?: string } };
    if (entry.level < WARNING) return [];
    return [[entry.msg, entry.err?.message].filter(Boolean).join(': ')];
  } catch {
    return [line]; // cut off in the middle
  }
}

function endOf(file: string, from: number): string {
  const log = openSync(file, 'r');
  try {
    const { size } = fstatSync(log);
    const start = Math.max(from, size - BYTES);
    const bytes = Buffer.alloc(Math.max(0, size - start));
    readSync(log, bytes, 0, bytes.length, start);
    const text = bytes.toString('utf8');
    return start === from ? text : text.slice(text.indexOf('\n') + 1); // the first line may be half a line
  } finally {
    closeSync(log);
  }
}
