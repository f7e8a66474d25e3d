import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthority, trust } from '../authority/authority.ts';
import { amira, contoso, directory, hana, leo, nils, rosa } from '../directory/directory.ts';
import { UPBEAT_BOT_ID } from '../entra/applications.ts';
import { startEntra, type LocalEntra } from '../entra/entra.ts';
import type { LocalMeeting, LocalTeam, Place } from './place.ts';
import { startBotForTests, type BotForTests } from './sdk-for-tests.ts';
import { startBotConnector, type BotConnector, type BotConnectorOptions } from './start.ts';

export const general = '19:general@thread.tacv2';
export const classes = '19:classes@thread.tacv2';
export const meetingChat = '19:meeting_lunch@thread.v2';

export const team: LocalTeam = {
  id: general,
  groupId: '0e11be10-90e1-4be1-890e-11be1090e11b',
  tenantId: contoso.id,
  name: 'Wellbeing',
  channels: [
    { id: general, name: 'General' },
    { id: classes, name: 'Classes' },
  ],
  members: [amira, rosa, hana],
};

export const meeting: LocalMeeting = {
  id: Buffer.from(`0#${meetingChat}#0`).toString('base64'),
  chatId: meetingChat,
  tenantId: contoso.id,
  title: 'Lunch HIIT',
  joinUrl: 'https://teams.microsoft.com/l/meetup-join/lunch/0',
  startsAt: new Date('2026-11-02T12:00:00Z'),
  endsAt: new Date('2026-11-02T12:30:00Z'),
  invited: [
    { person: hana, role: 'Organizer' },
    { person: rosa, role: 'Presenter' },
    { person: amira, role: 'Attendee' },
  ],
};

export const inTeam: Place = { kind: 'team', teamId: team.id, channelId: classes };
export const inMeeting: Place = { kind: 'meeting', chatId: meetingChat };
export const withAmira: Place = { kind: 'personal', person: amira };

export { amira, contoso, hana, leo, nils, rosa };

export interface ConnectorForTests {
  readonly entra: LocalEntra;
  readonly connector: BotConnector;
  readonly bot: BotForTests;
  end(): Promise<void>;
}

/** Teams with a team and a meeting, and a bot that was put nowhere yet. */
export async function startConnectorForTests(
  options: Partial<Pick<BotConnectorOptions, 'clock'>> = {},
): Promise<ConnectorForTests> {
  const folder = await mkdtemp(join(tmpdir(), 'upbeat-connector-'));
  const authority = await createAuthority(folder);
  await rm(folder, { recursive: true });
  trust(authority.caPem);
  const tls = authority.issue();
  const entra = await startEntra({ tls, directory });
  const connector = await startBotConnector({
    tls,
    directory,
    authority: entra.authority,
    botId: UPBEAT_BOT_ID,
    homeTenantId: contoso.id,
    ...options,
  });
  connector.openTeam(team);
  connector.openMeeting(meeting);
  const bot = await startBotForTests(entra, connector);
  return {
    entra,
    connector,
    bot,
    async end() {
      await bot.stop();
      await connector.stop();
      await entra.stop();
    },
  };
}
