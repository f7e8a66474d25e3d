import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { Pages } from './pages.ts';

const TEAMS = ['https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.cloud.microsoft'];

/** teams-js fetches its list of valid hosts from here when it is loaded; without it, it uses the one it brings. */
const TEAMS_JS_HOST_LIST = 'https://res.cdn.office.net';

/** Who may embed the pages, and what they may load: their own scripts, and sockets to this origin and Web PubSub. */
export function contentSecurityPolicy({
  pages,
  socketOrigin,
}: {
  pages: Pages;
  socketOrigin: string;
}): FastifyHelmetOptions {
  const self = "'self'";
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [self],
        scriptSrc: [self],
        styleSrc: [self, "'unsafe-inline'"], // Griffel inserts style rules at run time
        imgSrc: [self, 'data:'],
        fontSrc: [self],
        connectSrc: [self, socketOrigin, TEAMS_JS_HOST_LIST],
        frameAncestors: [...TEAMS, ...pages.appConfig.trustedHostOrigins],
        baseUri: ["'none'"],
        formAction: [self],
        objectSrc: ["'none'"],
      },
    },
    frameguard: false, // X-Frame-Options knows no list of hosts; frame-ancestors rules
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: false, // the sign-in window must reach its opener
  };
}
