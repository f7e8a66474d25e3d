import { appCatalogueOperations, createAppCatalogue, type AppCatalogue } from './apps/app-catalogue.ts';
import { chatAppOperations } from './apps/chat-apps.ts';
import { chatTabOperations } from './apps/chat-tabs.ts';
import { createTabs, type Tabs } from './apps/tabs.ts';
import type { TeamsApp } from './apps/teams-app.ts';
import { createCalendars, type Calendars } from './calendar/calendars.ts';
import { eventOperations } from './calendar/events.ts';
import { createMeetings, type Meetings } from './meetings/meetings.ts';
import { onlineMeetingOperations } from './meetings/online-meetings.ts';
import type { GraphOperation } from './operation.ts';
import { activityNotificationOperations } from './people/activity-notification.ts';
import { createFeed, type Feed } from './people/feed.ts';
import { teamOperations } from './people/teams.ts';
import { userOperations } from './people/users.ts';
import { createPolicies, type Policies } from './policies.ts';
import type { GraphWorld } from './world.ts';

/** Calendars with their meetings, apps in chats, and whom and where one may tell. */
export interface SchedulingCloud {
  readonly calendars: Calendars;
  readonly meetings: Meetings;
  readonly tabs: Tabs;
  readonly feed: Feed;
  readonly catalogue: AppCatalogue;
  readonly policies: Policies;
  readonly operations: readonly GraphOperation[];
}

export function createSchedulingCloud(world: GraphWorld, app: TeamsApp): SchedulingCloud {
  const meetings = createMeetings(world);
  const calendars = createCalendars(world, meetings);
  const [policies, tabs, feed, catalogue] = [createPolicies(), createTabs(), createFeed(), createAppCatalogue(app)];
  const shared = { world, calendars, meetings, policies, tabs, feed, catalogue };
  return {
    ...shared,
    operations: [
      ...eventOperations(shared),
      ...onlineMeetingOperations(shared),
      ...appCatalogueOperations(catalogue),
      ...chatAppOperations(shared),
      ...chatTabOperations(shared),
      ...activityNotificationOperations(shared),
      ...userOperations(world),
      ...teamOperations(world),
    ],
  };
}
