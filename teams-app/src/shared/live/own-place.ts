/** The panel of a person tells the stage on the same screen: no server needs to be asked over and over. */
const CHANNEL = 'upbeat-own-place';

/** Says that my own tile in this class has come, gone or changed. */
export function announceOwnPlace(sessionId: string): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(sessionId);
  channel.close();
}

/** Calls back when another page of mine says so about this class. */
export function onOwnPlace(sessionId: string, changed: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    if (data === sessionId) changed();
  };
  return () => channel.close();
}
