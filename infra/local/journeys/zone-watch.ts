import type { Frame } from 'playwright-core';
import { WebSocket } from 'ws';

/** One second as it left a sensor, by the clock of this machine. */
export interface SentSecond {
  readonly value: number;
  readonly at: number;
}

/** Connects a sensor and remembers each second it sends, and when. */
export function rememberingConnect(sent: SentSecond[]): (url: string) => WebSocket {
  return (url) => {
    const socket = new WebSocket(url);
    const send = socket.send.bind(socket) as (data: string) => void;
    socket.send = ((data: string) => {
      const message = JSON.parse(data) as { type: string; values?: number[] };
      if (message.type === 'samples') for (const value of message.values ?? []) sent.push({ value, at: Date.now() });
      send(data);
    }) as typeof socket.send;
    return socket;
  };
}

/** What a tile has read, and from when on. */
export interface TileReading {
  readonly text: string;
  readonly at: number;
}

/** Writes down every text that a tile of the stage shows from now on. */
export async function watchTile(stage: Frame, label: string): Promise<() => Promise<TileReading[]>> {
  const tile = stage.getByRole('listitem').filter({ hasText: label });
  await tile.waitFor();
  const readings = await tile.evaluateHandle((element) => {
    const seen: { text: string; at: number }[] = [];
    const note = (): void => {
      const text = element.textContent;
      if (seen.at(-1)?.text !== text) seen.push({ text, at: Date.now() });
    };
    note();
    new MutationObserver(note).observe(element, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    return seen;
  });
  return () => readings.jsonValue();
}

/** The seconds whose zone the tile did not show at any moment within `withinMs` after they were sent. */
export function unshownSeconds(
  sent: readonly SentSecond[],
  readings: readonly TileReading[],
  { zoneOf, withinMs }: { zoneOf: (value: number) => number; withinMs: number },
): SentSecond[] {
  return sent.filter(({ value, at }) => {
    const zone = `Z${zoneOf(value)}`;
    return !readings.some((reading, index) => {
      const until = readings[index + 1]?.at ?? Number.POSITIVE_INFINITY;
      return reading.text.includes(zone) && reading.at <= at + withinMs && until >= at;
    });
  });
}
