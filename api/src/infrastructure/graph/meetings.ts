import { Type } from 'typebox';
import type { OnlineMeetings } from '../../application/scheduling/meetings.ts';
import type { TenantId } from '../../domain/directory/identity.ts';
import type { AppInCatalogue } from './app-in-catalogue.ts';
import { CHAT_PERMISSIONS } from './chat-permissions.ts';
import type { Graph } from './graph-client.ts';
import { isStatus } from './graph-errors.ts';
import { queryOf, quoted } from './query.ts';
import { arranged } from './refusals.ts';
import { shaped } from './shape.ts';

const MEETINGS = 'OnlineMeetings.ReadWrite.All';
const INSTALLING = 'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All';
const TABS = 'TeamsTab.ReadWriteSelfForChat.All';

/** As the page that sets a tab up by hand names it: then both are the same tab to Teams. */
const TAB = { entityId: 'classes', displayName: 'Classes' };

const Meetings = Type.Object({
  value: Type.Array(
    Type.Object({
      id: Type.String(),
      chatInfo: Type.Optional(
        Type.Union([
          Type.Null(),
          Type.Object({ threadId: Type.Optional(Type.Union([Type.String({ minLength: 1 }), Type.Null()])) }),
        ]),
      ),
    }),
  ),
});
const Tabs = Type.Object({
  value: Type.Array(
    Type.Object({ teamsApp: Type.Optional(Type.Union([Type.Null(), Type.Object({ id: Type.String() })])) }),
  ),
});

export interface MeetingsOptions {
  readonly graph: Graph;
  readonly app: AppInCatalogue;
  /** Where the pages are. */
  readonly appOrigin: string;
}

/** Teams meetings of an organiser, and our app in their chats. Meetings need an application access policy besides. */
export function graphMeetings({ graph, app, appOrigin }: MeetingsOptions): OnlineMeetings {
  const act = <Result>(tenantId: TenantId, permission: string, work: () => Promise<Result>): Promise<Result> =>
    arranged({ graph, tenantId, permission }, work);

  return {
    find: ({ tenantId, organiserId, joinUrl }) =>
      act(tenantId, MEETINGS, async () => {
        const query = queryOf({ $filter: `JoinWebUrl eq ${quoted(joinUrl)}` });
        const answer = await graph.get(tenantId, `/users/${organiserId}/onlineMeetings${query}`);
        const [meeting] = shaped(Meetings, answer, 'online meetings').value;
        const chatId = meeting?.chatInfo?.threadId ?? null;
        return meeting === undefined || chatId === null ? null : { id: meeting.id, chatId };
      }),

    set: ({ tenantId, organiserId, meetingId }, { presenters, isRecorded, isTranscribed }) =>
      act(tenantId, MEETINGS, () =>
        graph.patch(tenantId, `/users/${organiserId}/onlineMeetings/${encodeURIComponent(meetingId)}`, {
          allowedPresenters: 'roleIsPresenter',
          participants: {
            attendees: presenters.map(({ address, personId }) => ({
              upn: address,
              role: 'presenter',
              identity: { user: { id: personId } },
            })),
          },
          allowRecording: isRecorded,
          recordAutomatically: isRecorded,
          allowTranscription: isTranscribed,
        }),
      ),

    async installApp({ tenantId, chatId }) {
      const { address } = await app(tenantId);
      const installed = {
        'teamsApp@odata.bind': address,
        consentedPermissionSet: { resourceSpecificPermissions: CHAT_PERMISSIONS },
      };
      await act(tenantId, INSTALLING, () =>
        graph
          .post(tenantId, `/chats/${encodeURIComponent(chatId)}/installedApps`, installed, 'harmless-twice')
          .catch((cause: unknown) => {
            if (!isStatus(cause, 409)) throw cause; // it is there already
          }),
      );
    },

    async addTab({ tenantId, chatId }) {
      const { id, address } = await app(tenantId);
      const tabs = `/chats/${encodeURIComponent(chatId)}/tabs`;
      await act(tenantId, TABS, async () => {
        const answer = await graph.get(tenantId, `${tabs}?$expand=teamsApp`);
        if (shaped(Tabs, answer, 'the tabs of a chat').value.some(({ teamsApp }) => teamsApp?.id === id)) return;
        const tab = {
          displayName: TAB.displayName,
          'teamsApp@odata.bind': address,
          configuration: {
            entityId: TAB.entityId,
            contentUrl: `${appOrigin}/tab.html`,
            websiteUrl: `${appOrigin}/support.html`,
          },
        };
        await graph.post(tenantId, tabs, tab, 'once'); // Teams shows as many as were made: a later try looks first
      });
    },
  };
}
