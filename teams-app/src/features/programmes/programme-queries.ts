import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../../shared/api/api.ts';

export function programmesQuery(api: Api) {
  return queryOptions({ queryKey: ['programmes'], queryFn: () => api.programmes() });
}

/** What is edited is read anew each time: an old answer would end in a conflict. */
export function programmeQuery(api: Api, id: string) {
  return queryOptions({ queryKey: ['programme', id], queryFn: () => api.programme(id), staleTime: 0 });
}

/** The same answer that the page of the class shows. */
export function classQuery(api: Api, sessionId: string) {
  return queryOptions({ queryKey: ['class', sessionId], queryFn: () => api.session(sessionId), staleTime: 0 });
}
