import type { QueryClient } from '@tanstack/react-query';
import type { KeptProgramme } from '@upbeat/api/contract/programmes.ts';
import type { ProgrammeView, SessionView } from '@upbeat/api/contract/sessions.ts';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import type { Api } from '../../shared/api/api.ts';
import { codeOf } from '../../shared/api/api-problem.ts';
import type { Base } from './open-drafts.ts';
import { classQuery, programmeQuery, programmesQuery } from './programme-queries.ts';
import type { Keeper } from './use-keeping.ts';

interface KeeperWorld {
  readonly api: Api;
  readonly queries: QueryClient;
}

/** Keeps a programme for many classes. */
export function programmeKeeper({ api, queries }: KeeperWorld, id: string): Keeper {
  function learn(kept: KeptProgramme): Base {
    queries.setQueryData(programmeQuery(api, id).queryKey, kept);
    void queries.invalidateQueries({ queryKey: programmesQuery(api).queryKey });
    return kept;
  }
  return {
    keep: async (programme, { version }) =>
      learn(await api.keepProgramme(id, { version, programme: viewOf(programme) })),
    look: async () => {
      try {
        return learn(await api.programme(id));
      } catch (error) {
        if (codeOf(error) === 'programme-not-found') return null; // archived
        throw error;
      }
    },
  };
}

/** Keeps the copy of one class. */
export function classKeeper({ api, queries }: KeeperWorld, sessionId: string): Keeper {
  function learn(session: SessionView): Base {
    queries.setQueryData(classQuery(api, sessionId).queryKey, session);
    return baseOf(session);
  }
  return {
    keep: async (programme, base) => {
      const instead = viewOf(base.programme ?? programme);
      return learn(await api.changeClassProgramme(sessionId, { programme: viewOf(programme), instead }));
    },
    look: async () => learn(await api.session(sessionId)),
  };
}

/** A class counts no versions: its programme is compared as a whole. */
export function baseOf({ programme }: Pick<SessionView, 'programme'>): Base {
  return { version: 0, programme };
}

function viewOf({ name, intervals }: Programme): ProgrammeView {
  return { name, intervals: [...intervals] };
}
