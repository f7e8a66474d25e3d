import type { ActivityFeed, Notice } from '../../application/scheduling/activity-feed.ts';
import type { NoticeName } from '../../domain/schedule/notice.ts';
import type { Graph } from './graph-client.ts';
import { isStatus } from './graph-errors.ts';
import { personalTabLink, type PageOfClass } from '../../domain/session/personal-tab-link.ts';

/** What stands under the headline, which Teams makes from the manifest's words. */
const PREVIEW: Readonly<Record<NoticeName, (notice: Notice) => string>> = {
  classReminder: ({ when }) => `It begins ${when}`,
  placeFree: ({ when }) => `A place is free, and it is yours: ${when}`,
  classMoved: ({ when }) => `It is now ${when}`,
  classCancelled: ({ when }) => `It would have been ${when}`,
  recordingReady: ({ when }) => `Of ${when}, for those who took part`,
};

const pageOf = ({ notice, sessionId }: Notice): PageOfClass => ({
  page: notice === 'recordingReady' ? 'watch' : 'plan',
  sessionId,
});

/**
 * The activity feed. Whoever has installed Upbeat has consented to it with that (TeamsActivity.Send.User), so a refusal
 * says that this person has not.
 */
export function graphActivityFeed({ graph, teamsAppId }: { graph: Graph; teamsAppId: string }): ActivityFeed {
  return {
    async tell({ tenantId, personId }, notice) {
      const activity = {
        topic: {
          source: 'text',
          value: notice.className,
          webUrl: personalTabLink({ tenantId, appId: teamsAppId }, pageOf(notice)),
        },
        activityType: notice.notice,
        previewText: { content: PREVIEW[notice.notice](notice) },
        templateParameters: [
          { name: 'className', value: notice.className },
          { name: 'when', value: notice.when },
        ],
      };
      try {
        await graph.post(tenantId, `/users/${personId}/teamwork/sendActivityNotification`, activity, 'once');
        return 'told';
      } catch (cause) {
        if (isStatus(cause, 403, 404)) return 'not-reachable';
        throw cause;
      }
    },
  };
}
