import type { AddressInfo } from 'node:net';

/** Tells the bench where this server listens, and ends when the bench is gone. */
export function isUp({ port }: AddressInfo): void {
  process.on('disconnect', () => process.exit(0));
  process.send?.({ type: 'up', port });
}
