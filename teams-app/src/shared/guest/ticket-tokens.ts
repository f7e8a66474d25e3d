import { SignInFailed, type AccessTokens } from '../teams/access-tokens.ts';

/**
 * A ticket in the place of what Teams gives to people with an account. There is no fresh one: when the api refuses it,
 * the class is over for its bearer, or the coach has closed the door.
 */
export function ticketTokens(ticket: string, onRefused: () => void): AccessTokens {
  return {
    accessToken: () => Promise.resolve(ticket),
    freshToken() {
      onRefused();
      return Promise.reject(new SignInFailed('sign-in-failed', 'The ticket is no longer good'));
    },
  };
}
