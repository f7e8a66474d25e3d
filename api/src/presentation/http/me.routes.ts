import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { changeConsent, ConsentState, readConsent } from '../../application/consent/change-consent.ts';
import type { changeCues, readCues } from '../../application/directory/coach-cues.ts';
import type { changeProfile, readProfile } from '../../application/directory/profile.ts';
import type { requireActiveTenant } from '../../application/directory/require-active-tenant.ts';
import type { setUpTenant } from '../../application/directory/set-up-tenant.ts';
import { MyCues } from '../../contract/coach.ts';
import { ConsentChange, ConsentView, Me, Profile, ProfileView } from '../../contract/me.ts';
import { CONSENT_VERSION, presetOf, PRESETS } from '../../domain/consent/consent.ts';
import { refusals } from './schemas.ts';
import type { UseCase } from './use-case.ts';

export interface MeRoutes {
  requireActiveTenant: UseCase<typeof requireActiveTenant>;
  setUpTenant: UseCase<typeof setUpTenant>;
  readProfile: UseCase<typeof readProfile>;
  changeProfile: UseCase<typeof changeProfile>;
  readConsent: UseCase<typeof readConsent>;
  changeConsent: UseCase<typeof changeConsent>;
  readCues: UseCase<typeof readCues>;
  changeCues: UseCase<typeof changeCues>;
}

const NewTenant = Type.Object({ name: Type.String({ minLength: 1, maxLength: 100 }) }, { additionalProperties: false });

export const meRoutes: FastifyPluginAsyncTypebox<MeRoutes> = async (app, useCases) => {
  app.get(
    '/me',
    { config: { access: 'member' }, schema: { response: { 200: Me, ...refusals } } },
    async ({ identity }) => {
      const { name, isAdmin, isGuest } = identity;
      return { name, isAdmin, isGuest, ...(await useCases.requireActiveTenant(identity)) };
    },
  );

  app.put(
    '/tenant',
    { config: { access: 'caller' }, schema: { body: NewTenant, response: { 204: Type.Null(), ...refusals } } },
    async ({ identity, body }, reply) => {
      await useCases.setUpTenant({ identity, name: body.name });
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/me/profile',
    { config: { access: 'participant' }, schema: { response: { 200: ProfileView, ...refusals } } },
    ({ identity }) => useCases.readProfile(identity),
  );

  app.put(
    '/me/profile',
    { config: { access: 'participant' }, schema: { body: Profile, response: { 200: ProfileView, ...refusals } } },
    async ({ identity, body }) => {
      await useCases.changeProfile({ identity, profile: body });
      return useCases.readProfile(identity);
    },
  );

  app.get(
    '/me/consent',
    { config: { access: 'participant' }, schema: { response: { 200: ConsentView, ...refusals } } },
    async ({ identity }) => toConsentView(await useCases.readConsent(identity)),
  );

  app.put(
    '/me/consent',
    { config: { access: 'participant' }, schema: { body: ConsentChange, response: { 200: ConsentView, ...refusals } } },
    async ({ identity, body }) => {
      const change = 'preset' in body ? PRESETS[body.preset] : body.scopes;
      return toConsentView(await useCases.changeConsent({ identity, change }));
    },
  );

  app.get(
    '/me/cues',
    { config: { access: 'member' }, schema: { response: { 200: MyCues, ...refusals } } },
    async ({ identity }) => ({ cues: await useCases.readCues(identity) }),
  );

  app.put(
    '/me/cues',
    { config: { access: 'member' }, schema: { body: MyCues, response: { 200: MyCues, ...refusals } } },
    async ({ identity, body }) => ({ cues: await useCases.changeCues({ identity, ...body }) }),
  );
};

function toConsentView({ consent, decidedAt }: ConsentState): ConsentView {
  const preset = decidedAt === null ? null : presetOf(consent);
  return { scopes: consent, preset, version: CONSENT_VERSION, decidedAt: decidedAt?.toISOString() ?? null };
}
