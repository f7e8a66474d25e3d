import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { RelaysConfig } from '../../contract/pairing.ts';

const TEAMS = ['https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.cloud.microsoft'];

/** teams-js fetches its list of valid hosts from here when it is loaded; without it, it uses the one it brings. */
const TEAMS_JS_HOST_LIST = 'https://res.cdn.office.net';

const SELF = "'self'";
const NONE = "'none'";

/** What every page may load: its own scripts, and nothing from elsewhere but what is named. */
function directives(named: {
  connectSrc: readonly string[];
  mediaSrc: readonly string[];
  frameAncestors: readonly string[];
}) {
  return {
    defaultSrc: [SELF],
    scriptSrc: [SELF],
    styleSrc: [SELF, "'unsafe-inline'"], // Griffel inserts style rules at run time
    imgSrc: [SELF, 'data:'],
    fontSrc: [SELF],
    connectSrc: [SELF, ...named.connectSrc],
    mediaSrc: [SELF, ...named.mediaSrc],
    frameAncestors: [...named.frameAncestors],
    baseUri: [NONE],
    formAction: [SELF],
    objectSrc: [NONE],
  };
}

/** Who may embed the pages, and what they may load: their own scripts, sockets to Web PubSub, videos from storage. */
export function contentSecurityPolicy({
  trustedHostOrigins,
  socketOrigin,
  videoOrigin,
}: {
  trustedHostOrigins: readonly string[];
  socketOrigin: string;
  videoOrigin: string;
}): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: directives({
        connectSrc: [socketOrigin, videoOrigin, TEAMS_JS_HOST_LIST],
        mediaSrc: [videoOrigin],
        frameAncestors: [...TEAMS, ...trustedHostOrigins],
      }),
    },
    frameguard: false, // X-Frame-Options knows no list of hosts; frame-ancestors rules
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: false, // the sign-in window must reach its opener
  };
}

/** Of the page that holds a sensor: nobody embeds it, and besides this origin it talks to the relays that are set up. */
export function pairingPagePolicy({ pulsoid, hypeRate }: RelaysConfig): string {
  const relays = [pulsoid, hypeRate?.url].flatMap((url) => (url ? new URL(url).origin : []));
  return Object.entries(directives({ connectSrc: relays, mediaSrc: [], frameAncestors: [NONE] }))
    .map(
      ([name, sources]) => `${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${sources.join(' ')}`,
    )
    .join(';');
}
