import type { HostFunctions } from './client.ts';

const POPUP = { width: 600, height: 600 };

/** What Entra calls missing consent, Teams calls by another name. */
const CONSENT_MISSING = /consent_required|interaction_required|AADSTS65001/;

export const authenticationFunctions: HostFunctions = {
  async 'authentication.getAuthToken'({ client }) {
    if (client.situation().person.isAnonymous === true) return [false, 'User is not signed in'];
    try {
      return [true, await client.accessToken()];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return [false, CONSENT_MISSING.test(reason) ? 'resourceRequiresConsent' : reason];
    }
  },

  async 'authentication.authenticate'({ args: [url, width, height], frame, client }) {
    if (typeof url !== 'string' || !/^https?:/.test(url)) return [false, 'InvalidUrl'];
    const outcome = await client.openPopup(frame, {
      url,
      width: typeof width === 'number' ? width : POPUP.width,
      height: typeof height === 'number' ? height : POPUP.height,
    });
    return outcome.state === 'succeeded' ? [true, outcome.result] : [false, outcome.reason];
  },

  'authentication.authenticate.success'({ args: [result], frame, client }) {
    client.closePopup(frame, { state: 'succeeded', result: typeof result === 'string' ? result : '' });
    return null;
  },

  'authentication.authenticate.failure'({ args: [reason], frame, client }) {
    client.closePopup(frame, { state: 'failed', reason: typeof reason === 'string' ? reason : '' });
    return null;
  },
};
