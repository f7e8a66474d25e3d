import { randomUUID } from 'node:crypto';
import type { Body } from '../read-body.ts';

export interface StoredTab {
  readonly id: string;
  readonly chatId: string;
  readonly displayName: string;
  readonly configuration: Body;
}

/** The tabs in the chats of meetings, as everybody in them sees them. */
export interface Tabs {
  add(tab: Omit<StoredTab, 'id'>): StoredTab;
  of(chatId: string): readonly StoredTab[];
  remove(id: string): void;
  /** The app went, and its tabs with it. */
  forget(chatId: string): void;
}

export function createTabs(): Tabs {
  let tabs: readonly StoredTab[] = [];
  return {
    add(tab) {
      const added = { ...tab, id: randomUUID() };
      tabs = [...tabs, added];
      return added;
    },
    of: (chatId) => tabs.filter((one) => one.chatId === chatId),
    remove: (id) => void (tabs = tabs.filter((one) => one.id !== id)),
    forget: (chatId) => void (tabs = tabs.filter((one) => one.chatId !== chatId)),
  };
}
