import { queryOptions } from '@tanstack/react-query';
import type { Api } from './api.ts';

/** What I allow. Features that show it share one answer, so that a change shows everywhere at once. */
export function consentQuery(api: Api) {
  return queryOptions({ queryKey: ['consent'], queryFn: () => api.consent() });
}

export function profileQuery(api: Api) {
  return queryOptions({ queryKey: ['profile'], queryFn: () => api.profile() });
}

export function meQuery(api: Api) {
  return queryOptions({ queryKey: ['me'], queryFn: () => api.me(), staleTime: Infinity });
}
