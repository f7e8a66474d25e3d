import type { Box } from '../box.ts';

/**
 * Hears of every change of the box while somebody can see this window. A hidden window lets go of its stream, because
 * a browser keeps no more than six connections to one server for all its windows together.
 */
export function watchBox(changed: (box: Box) => void): void {
  let stream: EventSource | null = null;

  const follow = (): void => {
    if (document.visibilityState === 'hidden') {
      stream?.close();
      stream = null;
    } else if (stream === null) {
      stream = new EventSource('/events');
      stream.onmessage = ({ data }) => {
        changed(JSON.parse(data as string) as Box);
      };
    }
  };
  document.addEventListener('visibilitychange', follow);
  follow();
}
