import type { LocalPerson } from '../directory/directory.ts';
import { signIn } from '../entra/sign-in.ts';

/** Calls the api as one person, over HTTP and with a token of their own, like any page. */
export interface ApiClient {
  call<Answer>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Answer>;
}

/** The api refused; `code` is its stable error code. */
export class ApiRefused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, detail: string) {
    super(detail);
    this.name = 'ApiRefused';
    this.status = status;
    this.code = code;
  }
}

export interface ApiAddress {
  readonly apiOrigin: string;
  readonly browserAuthority: string;
}

/** Signs a person in and calls the api as them. A token lasts for an hour: long enough for what is done with it here. */
export async function apiClientOf(
  person: LocalPerson,
  { apiOrigin, browserAuthority }: ApiAddress,
): Promise<ApiClient> {
  const token = await signIn({ browserAuthority, person });
  return {
    async call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
      const response = await fetch(`${apiOrigin}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const answer = (text === '' ? null : JSON.parse(text)) as Answer & { code?: string; detail?: string };
      if (!response.ok) throw new ApiRefused(response.status, answer.code ?? '', answer.detail ?? response.statusText);
      return answer;
    },
  };
}
