import { Type, type Static } from 'typebox';
import { RelaysConfig } from './pairing.ts';

/** `GET /config.json`: what the pages must know before anybody signs in. */
export const AppConfig = Type.Object({
  clientId: Type.String(),
  /** Hosts besides Teams itself that may embed the pages. Empty in production. */
  trustedHostOrigins: Type.Array(Type.String()),
  relays: RelaysConfig,
});
export type AppConfig = Static<typeof AppConfig>;
