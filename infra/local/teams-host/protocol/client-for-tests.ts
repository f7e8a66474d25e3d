import type { HostPerson } from '../box.ts';
import type { Client, DialogOutcome } from './client.ts';
import type { Theme } from './surface.ts';

export const APP = 'http://localhost:3001';

export const rosa: HostPerson = {
  id: 'rosa-id',
  tenantId: 'contoso-id',
  name: 'Rosa Díaz',
  words: 'coach',
  address: 'rosa.diaz@contoso.com',
  userPrincipalName: 'rosa.diaz@contoso.com',
  mayPresent: true,
};
export const amira: HostPerson = { ...rosa, id: 'amira-id', name: 'Amira Khan', words: 'in class', mayPresent: false };
export const anonymous: HostPerson = { ...amira, isAnonymous: true };

export interface Calls {
  readonly done: string[];
  readonly client: Client;
}

/** A client that writes down what it is asked to do. */
export function client(
  options: { person?: HostPerson; theme?: Theme; dialog?: DialogOutcome; token?: Error; hasMeeting?: boolean } = {},
): Calls {
  const done: string[] = [];
  const note =
    (name: string) =>
    (...args: readonly unknown[]): void =>
      void done.push([name, ...args.filter((arg) => typeof arg !== 'object')].join(' '));
  const meeting = {
    id: 'MCMx',
    chatId: '19:meeting_a@thread.v2',
    title: 'Lunch HIIT',
    joinUrl: 'https://teams.test/j',
  };
  let isSharing = false;
  return {
    done,
    client: {
      appOrigin: APP,
      situation: () => ({
        person: options.person ?? rosa,
        meeting: options.hasMeeting === false ? null : meeting,
        channel: { id: '19:c@thread.tacv2', name: 'Classes', teamId: '19:t', teamName: 'Wellbeing', groupId: 'g' },
        theme: options.theme ?? 'default',
        locale: 'en-gb',
        sessionId: 'session',
      }),
      initialised: note('initialised'),
      loading: (_, { state }) => done.push(state),
      accessToken: () => (options.token === undefined ? Promise.resolve('jwt') : Promise.reject(options.token)),
      openPopup: async (_, { url, width }) => ({ state: 'succeeded', result: `${url} ${width}` }),
      closePopup: (_, outcome) => done.push(outcome.state),
      isSharing: () => Promise.resolve(isSharing),
      share: async (_, url) => {
        isSharing = true;
        done.push(`shared ${url}`);
      },
      stopSharing: async () => {
        isSharing = false;
      },
      openDialog: async (_, { title, width, height }) => {
        done.push(`dialog ${title} ${String(width)}×${String(height)}`);
        return options.dialog ?? { state: 'closed' };
      },
      updateDialog: (_, { width, height }) => done.push(`resized ${String(width)}×${String(height)}`),
      submitDialog: note('submitted'),
      tellOpener: (_, message) => done.push(`opener hears ${String(message)}`),
      tellDialog: (_, message) => done.push(`dialog hears ${String(message)}`),
      tab: () => ({ entityId: 'upbeat', contentUrl: `${APP}/tab.html`, displayName: 'Classes' }),
      draftTab: ({ contentUrl }) => done.push(`draft ${contentUrl}`),
      mayTabBeSaved: note('may be saved'),
      tabSaved: ({ failure }) => done.push(`saved, failure ${String(failure)}`),
      openLink: note('link'),
      goToChat: note('go to chat'),
      goTo: ({ entityId, subEntityId }) => done.push(`go to ${entityId} ${String(subEntityId)}`),
    },
  };
}
