import type { PeopleSearch } from '../../application/scheduling/find-people.ts';
import type { GraphOfPerson } from './graph-of-person.ts';
import { PERSON_FIELDS, toPerson, Users } from './people-directory.ts';
import { unlessNotPermitted } from './permitted.ts';
import { queryOf } from './query.ts';
import { shaped } from './shape.ts';

const MOST = 10;

/** The directory searches for words only where it may be some seconds behind. */
const SEARCHING = { ConsistencyLevel: 'eventual' };

/** The directory as one person sees it (User.ReadBasic.All in their name). */
export function graphPeopleSearch(graph: GraphOfPerson): PeopleSearch {
  return {
    find: (of, words) =>
      unlessNotPermitted(async () => {
        const asked = words.replaceAll(/["\\]/g, ' ').trim();
        if (asked === '') return [];
        const query = queryOf({
          $search: `"displayName:${asked}" OR "mail:${asked}"`,
          $select: PERSON_FIELDS,
          $top: String(MOST),
        });
        return shaped(Users, await graph.get(of, `/users${query}`, SEARCHING), 'people').value.map(toPerson);
      }),
  };
}
