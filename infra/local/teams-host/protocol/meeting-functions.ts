import type { Meeting } from '../box.ts';
import type { AppFrame } from './app-frame.ts';
import { readAppUrl } from './app-url.ts';
import type { Client, HostFunction, HostFunctions } from './client.ts';
import { SdkError } from './sdk-error.ts';

/** Meetings answer with an error and a result, one of them null. */
export const meetingFunctions: HostFunctions = {
  'meeting.getMeetingDetails': orError(({ client }) => detailsOf(meetingOf(client))),

  'meeting.getAppContentStageSharingCapabilities': orError(({ frame, client }) => {
    insideMeeting(frame);
    return { doesAppHaveSharePermission: mayPresent(client) };
  }),

  'meeting.getAppContentStageSharingState': orError(async ({ frame, client }) => {
    insideMeeting(frame);
    return { isAppSharing: await client.isSharing() };
  }),

  'meeting.shareAppContentToStage': orError(async ({ args: [url], frame, client }) => {
    insideMeeting(frame);
    const meeting = meetingOf(client);
    if (!mayPresent(client))
      throw new SdkError('permissionDenied', 'Only organisers and presenters share to the stage');
    const content = readAppUrl(url, client.appOrigin);
    if (content === null) throw new SdkError('invalidArguments', 'The content is not on a valid domain of the app');
    await client.share(meeting, content.href);
    return true;
  }),

  'meeting.stopSharingAppContentToStage': orError(async ({ frame, client }) => {
    insideMeeting(frame);
    if (!mayPresent(client)) throw new SdkError('permissionDenied', 'Only organisers and presenters clear the stage');
    await client.stopSharing();
    return true;
  }),
};

function orError(answer: (call: Parameters<HostFunction>[0]) => unknown): HostFunction {
  return async (call) => {
    try {
      return [null, await answer(call)];
    } catch (error) {
      if (error instanceof SdkError) return [error.toReply(), null];
      throw error;
    }
  };
}

function insideMeeting({ surface }: AppFrame): void {
  if (surface === 'panel' || surface === 'stage') return;
  throw new SdkError('notSupportedInCurrentContext', 'Only the side panel and the stage of a meeting may do this');
}

function mayPresent(client: Client): boolean {
  return client.situation().person.mayPresent;
}

function meetingOf(client: Client): Meeting {
  const { meeting } = client.situation();
  if (meeting === null) throw new SdkError('notSupportedInCurrentContext', 'There is no meeting here');
  return meeting;
}

function detailsOf({ id, title, joinUrl, chatId, startsAt, endsAt, organiser }: Meeting): unknown {
  return {
    details: {
      id,
      title,
      joinUrl,
      type: 'Scheduled',
      scheduledStartTime: startsAt ?? '',
      scheduledEndTime: endsAt ?? '',
    },
    conversation: { id: chatId },
    organizer: organiser ?? {},
  };
}
