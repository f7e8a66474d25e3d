import type { WebSocket } from 'ws';

/** HypeRate closes a line that has sent no heartbeat for so long; its documents ask for one every ten seconds. */
const SILENCE_MS = 15_000;

interface PhoenixMessage {
  readonly topic?: string;
  readonly event?: string;
  readonly ref?: number | string | null;
}

/** Speaks Phoenix to one socket. Answers with what is to be sent at a beat: null until the device was joined. */
export function joinHypeRate(socket: WebSocket, device: string): (bpm: number) => string | null {
  const topic = `hr:${device}`;
  let hasJoined = false;
  const silence = setTimeout(() => socket.close(), SILENCE_MS);
  socket.on('close', () => clearTimeout(silence));

  socket.on('message', (data: Buffer) => {
    silence.refresh();
    const { topic: asked, event, ref = null } = JSON.parse(data.toString()) as PhoenixMessage;
    const isKnown = asked === topic || asked === 'phoenix';
    if (event === 'phx_join' && isKnown) hasJoined = true;
    const payload = { status: isKnown ? 'ok' : 'error', response: {} };
    socket.send(JSON.stringify({ topic: asked, event: 'phx_reply', payload, ref }));
  });

  return (bpm) => (hasJoined ? JSON.stringify({ topic, event: 'hr_update', payload: { hr: bpm }, ref: null }) : null);
}
