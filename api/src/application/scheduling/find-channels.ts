import type { Identity } from '../../domain/directory/identity.ts';
import type { InTransaction } from '../stores.ts';
import type { OnBehalf } from './on-behalf.ts';

export interface TeamsChannel {
  readonly id: string;
  readonly name: string;
  readonly teamName: string;
  /** The group id of its team. */
  readonly teamGroupId: string;
}

/** The channels that whoever asks sees in Teams. */
export interface ChannelSearch {
  /** Null where nobody allowed Upbeat to look in this person's name. */
  list(of: OnBehalf): Promise<readonly TeamsChannel[] | null>;
}

export interface FindChannelsDeps {
  readonly inTransaction: InTransaction;
  readonly channelSearch: ChannelSearch;
}

/** Where a class could be announced. */
export interface FoundChannel {
  readonly id: string;
  readonly name: string;
  readonly teamName: string;
  readonly hasBot: boolean;
}

/**
 * The channels of the caller, by team and name. Where Upbeat may not look in the caller's name, it knows those in which
 * its bot is, as Teams called them when it was put there.
 */
export async function findChannels(
  { inTransaction, channelSearch }: FindChannelsDeps,
  { identity, token }: { identity: Identity; token: string },
): Promise<{ channels: FoundChannel[]; isPermitted: boolean }> {
  const { tenantId } = identity;
  const found = await channelSearch.list({ tenantId, token });
  const withBot = await inTransaction(tenantId, ({ conversations }) => conversations.channels());
  if (found === null) {
    const channels = withBot.map(({ id, name, teamName }) => ({
      id,
      name: name ?? id,
      teamName: teamName ?? '',
      hasBot: true,
    }));
    return { channels, isPermitted: false };
  }
  const teams = new Set(withBot.map(({ teamGroupId }) => teamGroupId));
  const channels = found.map(({ id, name, teamName, teamGroupId }) => {
    const hasBot = teams.has(teamGroupId) || withBot.some((one) => one.id === id);
    return { id, name, teamName, hasBot };
  });
  return { channels: channels.sort(byTeamAndName), isPermitted: true };
}

function byTeamAndName(one: FoundChannel, other: FoundChannel): number {
  return one.teamName.localeCompare(other.teamName) || one.name.localeCompare(other.name);
}
