import { TeamsInfo, type TurnContext } from 'botbuilder';
import type { FastifyBaseLogger } from 'fastify';
import { keepConversation, takeWelcome } from '@upbeat/api/application/conversations/keep-conversation.ts';
import type { InTransaction } from '@upbeat/api/application/stores.ts';
import type { Clock } from '@upbeat/api/application/world.ts';
import type { TenantId } from '@upbeat/api/domain/directory/identity.ts';
import type { Conversation } from '@upbeat/api/domain/posting/conversation.ts';
import { hear, type Heard } from '../teams/heard.ts';
import { welcomeCard } from '../cards/bot-cards.ts';
import type { PictureShelf } from '../cards/pictures/draw-card.ts';
import { localeOf } from '../summaries/class-in-store.ts';
import { toActivity } from '../teams/reply.ts';

export interface InstalledDeps {
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  readonly log: FastifyBaseLogger;
  readonly shelf: PictureShelf;
}

/** Keeps where the bot was installed, and says its one word there: a welcome to a person, a greeting to a group. */
export function createInstalled({
  inTransaction,
  clock,
  log,
  shelf,
}: InstalledDeps): (context: TurnContext) => Promise<void> {
  return async (context) => {
    const heard = hear(context.activity);
    if (heard === null) return;
    const conversation = await keep(inTransaction, heard);
    if (conversation === null) return;
    if (conversation.kind === 'channel') await keepChannels(context, heard);
    const { kind: where } = conversation;
    if (where === 'meeting') return; // a class is about to begin there
    if (!(await takeWelcome({ inTransaction, clock }, { tenantId: heard.tenantId, conversation }))) return;
    await context.sendActivity(await toActivity(welcomeCard({ where }, localeOf(conversation)), shelf));
  };

  /** A class may be held for any channel of the team; Teams tells of them, and of their names, only when it is asked. */
  async function keepChannels(context: TurnContext, heard: Heard): Promise<void> {
    try {
      for (const { id, name } of await TeamsInfo.getTeamChannels(context)) {
        if (!id) continue;
        if (id !== heard.where.id) await keep(inTransaction, { ...heard, where: { ...heard.where, id } });
        if (heard.team) await nameChannel(inTransaction, heard.tenantId, { id, name: name ?? null, team: heard.team });
      }
    } catch (err) {
      log.warn({ err }, 'the channels of a team could not be listed; each is kept once it speaks');
    }
  }
}

/** Keeps that the bot is no longer there; what was kept of the conversation stays for whoever installs it again. */
export function createRemoved({
  inTransaction,
}: Pick<InstalledDeps, 'inTransaction'>): (context: TurnContext) => Promise<void> {
  return async (context) => {
    const heard = hear(context.activity);
    if (heard === null) return;
    const { tenantId, where, speaker } = heard;
    if (where.kind === 'personal' && speaker === null) return;
    const removed = { tenantId, told: where, personId: speaker?.personId ?? null, isInstalled: false };
    const { teamGroupId } = await keepConversation({ inTransaction }, removed);
    if (where.kind === 'channel' && teamGroupId !== null)
      await inTransaction(tenantId, ({ conversations }) => conversations.leaveTeam(teamGroupId));
  };
}

/** A channel that was added to a team in which the bot is. */
export function createChannelAdded({
  inTransaction,
}: Pick<InstalledDeps, 'inTransaction'>): (context: TurnContext) => Promise<void> {
  return async (context) => {
    const heard = hear(context.activity);
    if (heard !== null) await keep(inTransaction, heard);
  };
}

/** Teams gives the first channel of a team the id of the team, and no name. */
const FIRST_CHANNEL = 'General';

async function nameChannel(
  inTransaction: InTransaction,
  tenantId: TenantId,
  { id, name, team }: { id: string; name: string | null; team: NonNullable<Heard['team']> },
): Promise<void> {
  const known = name ?? (id === team.id ? FIRST_CHANNEL : null);
  if (known === null) return;
  await inTransaction(tenantId, ({ conversations }) =>
    conversations.nameChannel({ id, name: known, teamName: team.name }),
  );
}

async function keep(inTransaction: InTransaction, heard: Heard): Promise<Conversation | null> {
  const { tenantId, where, speaker } = heard;
  if (where.kind === 'personal' && speaker === null) return null;
  const personId = speaker?.personId ?? null;
  return keepConversation({ inTransaction }, { tenantId, told: where, personId, isInstalled: true });
}
