import type { SeenAgenda } from '../agenda.ts';
import type { Box } from '../box.ts';
import type { SeenConversation } from '../conversation-views.ts';

export interface BoxListener {
  /** Whom the window shows now. */
  personId(): string;
  boxChanged(box: Box): void;
  conversationsChanged(seen: readonly SeenConversation[]): void;
  agendaChanged(seen: SeenAgenda): void;
}

/**
 * Hears of every change of the box, and of what is theirs whom the window shows, while somebody can see it. A
 * hidden window lets go of its stream, because a browser keeps no more than six connections to one server for all its
 * windows together.
 *
 * @returns how to say that the window may now show somebody else
 */
export function watchBox(listener: BoxListener): () => void {
  let stream: EventSource | null = null;
  let streamOf = '';
  const follow = (): void => {
    const isHidden = document.visibilityState === 'hidden';
    if (isHidden || streamOf !== listener.personId()) {
      stream?.close();
      stream = null;
    }
    if (isHidden || stream !== null) return;
    streamOf = listener.personId();
    stream = new EventSource(`/events?${new URLSearchParams({ personId: streamOf }).toString()}`);
    stream.onmessage = ({ data }) => {
      listener.boxChanged(JSON.parse(data as string) as Box);
    };
    stream.addEventListener('conversations', ({ data }) => {
      listener.conversationsChanged(JSON.parse(data as string) as readonly SeenConversation[]);
    });
    stream.addEventListener('agenda', ({ data }) => {
      listener.agendaChanged(JSON.parse(data as string) as SeenAgenda);
    });
  };
  document.addEventListener('visibilitychange', follow);
  follow();
  return follow;
}
