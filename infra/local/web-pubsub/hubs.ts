import { createHub, type Hub } from './hub.ts';

/** Every hub of the service; a hub exists as soon as someone names it. */
export interface Hubs {
  find(name: string): Hub;
  all(): Iterable<Hub>;
}

/** Letters first, then letters, digits and a few marks: the rule of the service. */
const HUB_NAME = /^[A-Za-z][A-Za-z0-9_`,.[\]]{0,127}$/;

export function isHubName(name: string): boolean {
  return HUB_NAME.test(name);
}

export function createHubs(): Hubs {
  const hubs = new Map<string, Hub>();
  return {
    find(name) {
      const key = name.toLowerCase(); // hub names are compared without regard to case
      const known = hubs.get(key);
      if (known !== undefined) return known;
      const hub = createHub(name);
      hubs.set(key, hub);
      return hub;
    },
    all: () => hubs.values(),
  };
}
