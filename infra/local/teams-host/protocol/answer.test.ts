import { expect } from 'chai';
import type { HostPerson } from '../box.ts';
import { answer } from './answer.ts';
import { appFrame } from './app-frame.ts';
import { amira, anonymous, APP, client, rosa, type Calls } from './client-for-tests.ts';
import { legacyContext } from './legacy-context.ts';
import type { HostReply } from './message.ts';
import type { Surface, Theme } from './surface.ts';

const request = (func: string, args: readonly unknown[] = []) => ({ id: 7, uuidAsString: 'u-7', func, args });

async function ask(
  func: string,
  { args = [], surface = 'panel', calls = client() }: { args?: unknown[]; surface?: Surface; calls?: Calls } = {},
): Promise<HostReply['args'] | null> {
  const message = { origin: APP, data: request(func, args) };
  const reply = await answer(message, appFrame(surface, { entityId: 'upbeat' }), calls.client);
  return reply === null ? null : reply.args;
}

describe('The Teams host', () => {
  describe('listens only to the app', () => {
    for (const origin of ['http://localhost:3002', 'https://localhost:3001', 'null', `${APP}.evil.test`]) {
      it(`and not to ${origin}`, async () => {
        const frame = appFrame('panel', { entityId: 'upbeat' });
        expect(await answer({ origin, data: request('getContext') }, frame, client().client)).to.equal(null);
      });
    }

    for (const data of [null, 'getContext', {}, { id: '7', func: 'getContext' }, { id: 7 }, { func: 'getContext' }]) {
      it(`and only to requests, not to ${JSON.stringify(data)}`, async () => {
        const frame = appFrame('panel', { entityId: 'upbeat' });
        expect(await answer({ origin: APP, data }, frame, client().client)).to.equal(null);
      });
    }

    it('and answers under both ids of the question, as old and new versions of teams-js need', async () => {
      const frame = appFrame('panel', { entityId: 'upbeat' });
      const { id, uuidAsString } =
        (await answer({ origin: APP, data: request('getContext') }, frame, client().client)) ?? {};
      expect([id, uuidAsString]).to.deep.equal([7, 'u-7']);
    });
  });

  it('says where the page is and what it may use there', async () => {
    const [frameContext, clientType, runtime] = (await ask('initialize')) ?? [];
    expect([frameContext, clientType]).to.deep.equal(['sidePanel', 'web']);
    expect(JSON.parse(String(runtime))).to.have.nested.property('supports.pages.config');
  });

  it('knows no function by a name that every object has', async () => {
    expect(await ask('toString')).to.deep.equal([{ errorCode: 100, message: 'NOT_SUPPORTED toString' }]);
  });

  it('refuses what it does not know', async () => {
    expect(await ask('meeting.joinMeeting')).to.deep.equal([
      { errorCode: 100, message: 'NOT_SUPPORTED meeting.joinMeeting' },
    ]);
  });

  it('tells a page that waits for events which it will hear', async () => {
    const frame = appFrame('panel', { entityId: 'upbeat' });
    await answer({ origin: APP, data: request('registerHandler', ['themeChange']) }, frame, client().client);
    expect([...frame.handlers]).to.deep.equal(['themeChange']);
  });

  describe('gives a context', () => {
    const contextIn = (surface: Surface, person = rosa, theme: Theme = 'default') =>
      legacyContext(appFrame(surface, { entityId: 'upbeat' }), client({ person, theme }).client.situation());

    it('with meeting and chat in panel and stage, and nowhere else', () => {
      expect(contextIn('panel')).to.include({ meetingId: 'MCMx', chatId: '19:meeting_a@thread.v2' });
      expect(contextIn('stage')).to.include({ meetingId: 'MCMx', frameContext: 'meetingStage' });
      expect(contextIn('channel')).to.not.have.any.keys('meetingId', 'chatId');
      expect(contextIn('personal')).to.not.have.any.keys('meetingId', 'chatId', 'channelId');
    });

    it('with the channel and its team in the tab of a channel', () => {
      expect(contextIn('channel')).to.include({ channelId: '19:c@thread.tacv2', groupId: 'g', teamName: 'Wellbeing' });
    });

    it('that keeps the meeting dark when Teams is light, and follows high contrast', () => {
      expect(contextIn('stage')).to.include({ theme: 'dark' });
      expect(contextIn('channel')).to.include({ theme: 'default' });
      expect(contextIn('panel', rosa, 'contrast')).to.include({ theme: 'contrast' });
    });

    it('without identity to someone who joined by the link', () => {
      expect(contextIn('panel', anonymous)).to.include({ userObjectId: '', userLicenseType: 'Anonymous' });
      expect(contextIn('panel', anonymous)).to.not.have.any.keys('tid', 'loginHint');
    });

    it('to a dialog as to the page that opened it', () => {
      const openedBy = appFrame('channel', { entityId: 'upbeat' });
      const dialog = appFrame('dialog', { entityId: 'upbeat', openedBy });
      expect(legacyContext(dialog, client().client.situation())).to.include({
        frameContext: 'task',
        channelId: '19:c@thread.tacv2',
      });
    });
  });

  describe('signs in', () => {
    it('silently', async () => {
      expect(await ask('authentication.getAuthToken')).to.deep.equal([true, 'jwt']);
    });

    it('or names missing consent as Teams does', async () => {
      const calls = client({ token: new Error('consent_required') });
      expect(await ask('authentication.getAuthToken', { calls })).to.deep.equal([false, 'resourceRequiresConsent']);
    });

    it('but nobody without an account', async () => {
      const calls = client({ person: anonymous });
      expect((await ask('authentication.getAuthToken', { calls }))?.[0]).to.equal(false);
    });

    it('in a popup of the size the app asks for, and hands its answer back', async () => {
      const args = [`${APP}/sign-in.html`, 400, 500, false];
      expect(await ask('authentication.authenticate', { args })).to.deep.equal([true, `${APP}/sign-in.html 400`]);
    });

    it('in no popup of another scheme', async () => {
      expect(await ask('authentication.authenticate', { args: ['javascript:alert(1)'] })).to.deep.equal([
        false,
        'InvalidUrl',
      ]);
    });
  });

  describe('shares to the stage', () => {
    const share = (url: string, surface: Surface, person: HostPerson, calls = client({ person })) =>
      ask('meeting.shareAppContentToStage', { args: [url, { sharingProtocol: 'Collaborative' }], surface, calls });

    it('what a presenter asks for, and says so afterwards', async () => {
      const calls = client();
      expect(await share(`${APP}/stage.html`, 'panel', rosa, calls)).to.deep.equal([null, true]);
      expect(calls.done).to.deep.equal([`shared ${APP}/stage.html`]);
      expect(await ask('meeting.getAppContentStageSharingState', { calls })).to.deep.equal([
        null,
        { isAppSharing: true },
      ]);
    });

    it('nothing for an attendee', async () => {
      const [error] = (await share(`${APP}/stage.html`, 'panel', amira)) ?? [];
      expect(error).to.include({ errorCode: 1000 });
      expect(
        await ask('meeting.getAppContentStageSharingCapabilities', { calls: client({ person: amira }) }),
      ).to.deep.equal([null, { doesAppHaveSharePermission: false }]);
    });

    it('nothing from a tab', async () => {
      const [error] = (await share(`${APP}/stage.html`, 'channel', rosa)) ?? [];
      expect(error).to.include({ errorCode: 501 });
    });

    it('nothing of another site', async () => {
      const [error] = (await share('https://elsewhere.test/', 'panel', rosa)) ?? [];
      expect(error).to.include({ errorCode: 4000 });
    });

    it('nothing when there is no meeting', async () => {
      const [error] = (await share(`${APP}/stage.html`, 'panel', rosa, client({ hasMeeting: false }))) ?? [];
      expect(error).to.include({ errorCode: 501 });
    });
  });

  it('tells the details of the meeting', async () => {
    const [error, details] = (await ask('meeting.getMeetingDetails')) ?? [];
    expect(error).to.equal(null);
    expect(details).to.have.nested.property('details.title', 'Lunch HIIT');
    expect(details).to.have.nested.property('conversation.id', '19:meeting_a@thread.v2');
  });

  describe('opens a dialog', () => {
    const info = { url: `${APP}/pick.html`, title: 'Pick', width: 'medium', height: 300 };

    it('and answers with what was submitted', async () => {
      const calls = client({ dialog: { state: 'submitted', result: { picked: 'HIIT' } } });
      expect(await ask('tasks.startTask', { args: [info], calls })).to.deep.equal([null, { picked: 'HIIT' }]);
      expect(calls.done).to.deep.equal(['dialog Pick 600×300']);
    });

    it('and says that it was closed', async () => {
      expect((await ask('tasks.startTask', { args: [info] }))?.[0]).to.match(/cancelled/);
    });

    it('for no page of another site', async () => {
      const args = [{ ...info, url: 'https://elsewhere.test/' }];
      expect((await ask('tasks.startTask', { args }))?.[0]).to.match(/valid domain/);
    });
  });

  describe('configures a tab', () => {
    it('with a page of the app', async () => {
      const calls = client();
      const args = [{ contentUrl: `${APP}/tab.html?c=1`, entityId: 'e', suggestedDisplayName: 'Classes' }];
      expect(await ask('settings.setSettings', { args, surface: 'config', calls })).to.deep.equal([true]);
      expect(calls.done).to.deep.equal([`draft ${APP}/tab.html?c=1`]);
    });

    it('with no page of another site', async () => {
      const args = [{ contentUrl: 'https://elsewhere.test/' }];
      expect((await ask('settings.setSettings', { args, surface: 'config' }))?.[0]).to.equal(false);
    });
  });

  describe('follows a link', () => {
    const follow = async (link: string) => {
      const calls = client();
      expect(await ask('executeDeepLink', { args: [link], calls })).to.deep.equal([true]);
      return calls.done;
    };

    it('to a page of the app, and to a place in it', async () => {
      const context = encodeURIComponent(JSON.stringify({ subEntityId: 'class-1' }));
      expect(await follow(`https://teams.microsoft.com/l/entity/app/upbeat-me?context=${context}`)).to.deep.equal([
        'go to upbeat-me class-1',
      ]);
    });

    it('to the chat of a meeting, which a link to join it names too', async () => {
      const id = '19:meeting_a@thread.v2';
      for (const kind of ['meetup-join', 'chat']) {
        const link = `https://teams.microsoft.com/l/${kind}/${encodeURIComponent(id)}/0`;
        expect(await follow(link)).to.deep.equal([`go to chat ${id}`]);
      }
    });

    it('to any other address in the browser', async () => {
      expect(await follow(`${APP}/pair.html#code`)).to.deep.equal([`link ${APP}/pair.html#code`]);
    });

    it('to no script', async () => {
      expect((await ask('executeDeepLink', { args: ['javascript:alert(1)'] }))?.[0]).to.equal(false);
    });
  });
});
