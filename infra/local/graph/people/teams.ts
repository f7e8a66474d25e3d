import type { LocalTeam } from '../../bot-connector/place.ts';
import { missingPermission, notFound } from '../graph-error.ts';
import { param, type Allowed, type GraphOperation } from '../operation.ts';
import { selected } from '../select.ts';
import type { GraphWorld } from '../world.ts';
import { callerOf } from './users.ts';

const refuse: Allowed['refuse'] = (wanted, { roles, scopes }) => missingPermission(wanted, [...roles, ...scopes]);
const READS_TEAMS: Allowed = { application: [], delegated: ['Team.ReadBasic.All', 'Group.Read.All'], refuse };
const READS_CHANNELS: Allowed = {
  application: ['Channel.ReadBasic.All', 'Group.Read.All'],
  delegated: ['Channel.ReadBasic.All', 'Group.Read.All'],
  refuse,
};

/** The teams that somebody is in, and their channels. */
export function teamOperations(world: GraphWorld): readonly GraphOperation[] {
  return [
    {
      name: 'list-joined-teams',
      method: 'GET',
      path: '/me/joinedTeams',
      allowed: READS_TEAMS,
      run(call) {
        const person = callerOf(world, call);
        const value = teamsOf(world, call.caller.tenantId)
          .filter(({ members }) => members.some(({ id }) => id === person.id))
          .map((team) => selected(call, toTeam(team)));
        const context = `${call.origin}/v1.0/$metadata#teams`;
        return { status: 200, body: { '@odata.context': context, '@odata.count': value.length, value } };
      },
    },
    {
      name: 'list-channels',
      method: 'GET',
      path: '/teams/{teamId}/channels',
      allowed: READS_CHANNELS,
      run(call) {
        const { tenantId, personId } = call.caller;
        const team = teamsOf(world, tenantId).find(({ groupId }) => groupId === param(call, 'teamId'));
        const maySee = personId === null || team?.members.some(({ id }) => id === personId) === true;
        if (!team || !maySee) throw notFound(`No team found with Group id ${param(call, 'teamId')}`);
        const value = team.channels.map((channel) => selected(call, toChannel(team, channel)));
        const context = `${call.origin}/v1.0/$metadata#teams('${team.groupId}')/channels`;
        return { status: 200, body: { '@odata.context': context, '@odata.count': value.length, value } };
      },
    },
  ];
}

function teamsOf({ teams }: GraphWorld, tenantId: string): LocalTeam[] {
  const all = teams
    .conversations()
    .flatMap((one) => (one.kind === 'channel' && one.tenantId === tenantId ? [one.team] : []));
  return [...new Map(all.map((team) => [team.groupId, team])).values()];
}

const toTeam = ({ groupId, name, tenantId }: LocalTeam): object => ({
  id: groupId,
  createdDateTime: null,
  displayName: name,
  description: null,
  internalId: null,
  classification: null,
  specialization: null,
  visibility: null,
  webUrl: null,
  isArchived: false,
  tenantId,
});

const toChannel = ({ groupId, tenantId }: LocalTeam, { id, name }: LocalTeam['channels'][number]): object => ({
  id,
  createdDateTime: null,
  displayName: name,
  description: null,
  email: null,
  isFavoriteByDefault: null,
  membershipType: 'standard',
  tenantId,
  webUrl: `https://teams.microsoft.com/l/channel/${encodeURIComponent(id)}/${encodeURIComponent(name)}?groupId=${groupId}&tenantId=${tenantId}`,
  isArchived: false,
});
