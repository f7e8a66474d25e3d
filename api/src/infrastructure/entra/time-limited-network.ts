import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';

/** MSAL's own network waits for the answer to a POST for as long as the connection lives. */
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
    const body = (await response.json()) as Body;
    return { headers: Object.fromEntries(response.headers), body, status: response.status };
  }

  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}
