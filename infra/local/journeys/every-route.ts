import { apiClientOf, type ApiAddress } from '../box/api-client.ts';
import { nils } from '../directory/directory.ts';
import { bearer } from './bearer.ts';

interface OpenApi {
  paths: Record<string, Record<string, { 'x-access': string }>>;
}

/**
 * Calls every route there is with a token that is good for one class, for that class and for another, with a body that
 * no route takes. Routes for anyone are left out, and those that may end the token, named in `but`.
 *
 * @returns the statuses that were answered, by who may call the route and whose class it names
 */
export async function askEveryRoute(
  address: ApiAddress,
  { token, itsClass, another, but = [] }: { token: string; itsClass: string; another: string; but?: string[] },
): Promise<Record<string, number[]>> {
  const { paths } = await (await apiClientOf(nils, address)).call<OpenApi>('GET', '/openapi.json');
  const ask = bearer(address.apiOrigin, token);
  const answers: Record<string, Set<number>> = {};
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { 'x-access': access }] of Object.entries(methods)) {
      if (access === 'anyone' || but.includes(access)) continue;
      const named = path.includes('{sessionId}') ? [itsClass, another] : [null];
      for (const sessionId of named) {
        const whose = sessionId === null ? access : `${access}, ${sessionId === itsClass ? 'its' : 'another'} class`;
        const at = path.replace('{sessionId}', sessionId ?? '').replaceAll(/\{\w+\}/g, '0');
        const { status } = await ask(method.toUpperCase(), at, method === 'get' ? undefined : { unknown: true });
        (answers[whose] ??= new Set()).add(status);
      }
    }
  }
  return Object.fromEntries(Object.entries(answers).map(([whose, statuses]) => [whose, [...statuses].sort()]));
}
