import { app, authentication } from '@microsoft/teams-js';
import type { AppConfig } from '@upbeat/api/contract/app-config.ts';
import { createAccessTokens, type AccessTokens, type AskTeams } from './access-tokens.ts';
import { readContext, type TeamsContext } from './teams-context.ts';
import { within } from './within.ts';

/** Teams answers at once or not at all; its own library would wait 60 s. */
const ANSWER_MS = 8_000;

/** What a page has once Teams has answered. */
export interface Teams {
  readonly context: TeamsContext;
  readonly tokens: AccessTokens;
  /** Calls back with each new theme of Teams: default, dark or contrast. */
  onThemeChange(changed: (theme: string) => void): void;
}

/** `outside`: no Teams around this page. `unreachable`: Upbeat itself did not answer. */
export type TeamsStart =
  | { readonly state: 'ready'; readonly teams: Teams }
  | { readonly state: 'outside' }
  | { readonly state: 'unreachable' };

/**
 * Makes contact with Teams. Call it after the page has drawn something: nothing here may hold back the first picture.
 * A second try needs a new page, because the library of Teams initialises once.
 */
export async function startTeams(answerMs = ANSWER_MS): Promise<TeamsStart> {
  const config = await loadConfig(answerMs);
  if (config === null) return { state: 'unreachable' };
  try {
    await within(answerMs, app.initialize([...config.trustedHostOrigins]));
    const context = readContext(await within(answerMs, app.getContext()));
    app.notifyAppLoaded();
    void app.notifySuccess(); // older hosts never answer this one
    return { state: 'ready', teams: { context, tokens: createAccessTokens(ask), onThemeChange } };
  } catch (error) {
    console.warn('Teams did not answer', error);
    return { state: 'outside' };
  }
}

async function loadConfig(answerMs: number): Promise<AppConfig | null> {
  try {
    const response = await fetch('/config.json', { signal: AbortSignal.timeout(answerMs) });
    return response.ok ? ((await response.json()) as AppConfig) : null;
  } catch (error) {
    console.warn('/config.json did not answer', error);
    return null;
  }
}

const ask: AskTeams = ({ silent, claims }) =>
  authentication.getAuthToken(claims === undefined ? { silent } : { silent, claims: [claims] });

function onThemeChange(changed: (theme: string) => void): void {
  app.registerOnThemeChangeHandler(changed);
}
