/** A sentence of a transcript, in seconds of the video. */
export interface Caption {
  readonly from: number;
  readonly until: number;
  /** With the tags of WebVTT, such as who spoke. */
  readonly text: string;
}

const TIMES = /^((?:\d+:)?\d{2}:\d{2}\.\d{3})[ \t]+-->[ \t]+((?:\d+:)?\d{2}:\d{2}\.\d{3})/;

/** The captions of a WebVTT file. What is none of them, notes and styles and broken times, is passed over. */
export function captionsOf(vtt: string): Caption[] {
  return vtt
    .replaceAll('\r', '')
    .split(/\n{2,}/)
    .flatMap((block) => {
      const lines = block.split('\n');
      const at = lines.findIndex((line) => TIMES.test(line));
      const [, from = '', until = ''] = TIMES.exec(lines[at] ?? '') ?? [];
      const text = lines
        .slice(at + 1)
        .join('\n')
        .trim();
      return at === -1 || text === '' ? [] : [{ from: secondsOf(from), until: secondsOf(until), text }];
    })
    .filter(({ from, until }) => until > from);
}

function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
