import { Application } from '@microsoft/teams-ai';
import type { TurnContext } from 'botbuilder';
import type { FastifyBaseLogger } from 'fastify';
import type { MeetingEvents } from './activities/meeting.ts';
import type { BotAuthentication } from './teams/bot-authentication.ts';
import type { AdaptiveCard } from './cards/adaptive-card.ts';

type Handler = (context: TurnContext) => Promise<void>;

/** What is done with each kind of activity. */
export interface Handlers {
  readonly installed: Handler;
  readonly removed: Handler;
  readonly channelAdded: Handler;
  readonly message: Handler;
  readonly meeting: MeetingEvents;
  /** A line for whoever pressed, or the card that they see from now on in place of the other. */
  readonly cardAct: (context: TurnContext) => Promise<string | AdaptiveCard>;
}

const SORRY = 'Something went wrong here. Nothing was lost: try again in a minute.';
const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';

/** The bot as teams-ai routes it. Its routes are tried in this order, and the first that takes an activity is the only one. */
export function createApp(
  { adapter }: Pick<BotAuthentication, 'adapter'>,
  handlers: Handlers,
  log: FastifyBaseLogger,
): Application {
  const app = new Application({ adapter, startTypingTimer: false }); // our own: theirs is shared by all turns
  app.error(async (context, err) => {
    log.error({ err, type: context.activity.type, name: context.activity.name }, 'a turn failed');
    if (context.activity.type === 'message') await context.sendActivity(SORRY).catch(() => undefined);
  });

  app.activity('installationUpdate', (context) => {
    const isAdded = context.activity.action?.startsWith('add') ?? false; // also add-upgrade
    return isAdded ? handlers.installed(context) : handlers.removed(context);
  });
  app.conversationUpdate('channelCreated', handlers.channelAdded);
  app.conversationUpdate('channelRestored', handlers.channelAdded);
  app.meetings.start(handlers.meeting.started);
  app.meetings.end(handlers.meeting.ended);
  // teams-ai listens for names that Teams never sends (…ParticipantsJoin), so these routes are made by hand.
  for (const name of ['meetingParticipantJoin', 'meetingParticipantLeave']) {
    app.addRoute(isEvent(`application/vnd.microsoft.${name}`), handlers.meeting.participants);
  }
  app.addRoute(isInvoke('adaptiveCard/action'), async (context) => answerAct(context, handlers.cardAct), true);
  app.activity('message', handlers.message);
  return app;
}

function isEvent(name: string): (context: TurnContext) => Promise<boolean> {
  return ({ activity }) => Promise.resolve(activity.type === 'event' && activity.name === name);
}

function isInvoke(name: string): (context: TurnContext) => Promise<boolean> {
  return ({ activity }) => Promise.resolve(activity.type === 'invoke' && activity.name === name);
}

/**
 * Answers a press to whoever pressed. Not by teams-ai's actionExecute: once it has sent one card with `refresh`, it
 * shows every later answer to everybody.
 */
async function answerAct(context: TurnContext, cardAct: Handlers['cardAct']): Promise<void> {
  const reply = await cardAct(context);
  const body =
    typeof reply === 'string'
      ? { statusCode: 200, type: MESSAGE, value: reply }
      : { statusCode: 200, type: CARD, value: reply };
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}
