import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import type { ChannelSearch, TeamsChannel } from '../../application/scheduling/find-channels.ts';
import type { OnBehalf } from '../../application/scheduling/on-behalf.ts';
import type { GraphOfPerson } from './graph-of-person.ts';
import { unlessNotPermitted } from './permitted.ts';
import { shaped } from './shape.ts';

/** The most that Graph answers in one batch. */
const BATCH = 20;

/** Nobody chooses from more teams than these, and each is a question. */
const MOST_TEAMS = 100;

const Teams = Type.Object({ value: Type.Array(Type.Object({ id: Type.String(), displayName: Type.String() })) });
const Channels = Type.Object({
  value: Type.Array(
    Type.Object({
      id: Type.String(),
      displayName: Type.String(),
      membershipType: Type.Optional(Type.Union([Type.String(), Type.Null()])),
    }),
  ),
});
const Batch = Type.Object({
  responses: Type.Array(Type.Object({ id: Type.String(), status: Type.Integer(), body: Type.Unknown() })),
});
type Team = Static<typeof Teams>['value'][number];

/**
 * The teams of one person and their channels (Team.ReadBasic.All and Channel.ReadBasic.All in their name). Apps have no
 * meetings in private and shared channels, so these are left out.
 */
export function graphChannelSearch(graph: GraphOfPerson): ChannelSearch {
  async function channelsOf(of: OnBehalf, teams: readonly Team[]): Promise<TeamsChannel[]> {
    const paths = teams.map(
      ({ id }) => `/teams/${encodeURIComponent(id)}/channels?$select=id,displayName,membershipType`,
    );
    const { responses } = shaped(Batch, await graph.batch(of, paths), 'a batch');
    return responses.flatMap(({ id, status, body }) => {
      const team = teams[Number(id)];
      if (team === undefined || status !== 200 || !Value.Check(Channels, body)) return []; // one team says no, not all
      return body.value
        .filter(({ membershipType }) => (membershipType ?? 'standard') === 'standard')
        .map((channel) => ({
          id: channel.id,
          name: channel.displayName,
          teamName: team.displayName,
          teamGroupId: team.id,
        }));
    });
  }

  return {
    list: (of) =>
      unlessNotPermitted(async () => {
        const answer = await graph.get(of, '/me/joinedTeams?$select=id,displayName');
        const teams = shaped(Teams, answer, 'the teams of a person').value.slice(0, MOST_TEAMS);
        const found: TeamsChannel[] = [];
        for (let first = 0; first < teams.length; first += BATCH) {
          found.push(...(await channelsOf(of, teams.slice(first, first + BATCH))));
        }
        return found;
      }),
  };
}
