import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';

/**
 * MSAL's own network waits for the answer to a POST for as long as the connection lives.
 *
 * A refusal carries its status in the body, where MSAL looks for it: it writes it there itself for client
 * credentials and forgets to for on-behalf-of, whose errors would not tell 429 from 400.
 */
export function timeLimitedNetwork(timeoutMs: number): INetworkModule {
  async function send<Body>(
    method: 'GET' | 'POST',
    url: string,
    options: NetworkRequestOptions | undefined,
  ): Promise<NetworkResponse<Body>> {
    const response = await fetch(url, {
      method,
      headers: options?.headers ?? {},
      signal: AbortSignal.timeout(timeoutMs),
      ...(method === 'POST' ? { body: options?.body ?? '' } : {}),
    });
    const { status, headers } = response;
    const body = (await response.json()) as Body;
    return { headers: Object.fromEntries(headers), body: status < 400 ? body : { ...body, status }, status };
  }

  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}
