import type { Client } from '../../protocol/client.ts';
import { readDeepLink } from '../../protocol/deep-link.ts';

/** Goes where a link leads, within this window where that is in Teams. */
export function follow(client: Client, link: string): void {
  const target = readDeepLink(link);
  if (target.state === 'page') client.goTo(target.destination);
  else if (target.state === 'chat') client.goToChat(target.chatId);
  else if (target.state === 'address') client.openLink(target.href);
}
