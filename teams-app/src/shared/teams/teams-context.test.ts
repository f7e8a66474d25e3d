import type { app } from '@microsoft/teams-js';
import { expect } from 'chai';
import { localeOf, readContext } from './teams-context.ts';

const host = { theme: 'dark', locale: 'de-de', host: { clientType: 'desktop' } };

describe('The context of Teams', () => {
  it('names the chat of the meeting, the person and their organisation', () => {
    const context = readContext({
      app: host,
      page: { frameContext: 'sidePanel', subPageId: 'class/1' },
      user: { id: 'person', tenant: { id: 'tenant' } },
      chat: { id: '19:meeting_a@thread.v2' },
      meeting: { id: 'MCMx' },
    } as unknown as app.Context);
    expect(context).to.deep.equal({
      theme: 'dark',
      locale: 'de-DE',
      frameContext: 'sidePanel',
      hostClientType: 'desktop',
      chatId: '19:meeting_a@thread.v2',
      meetingId: 'MCMx',
      teamsChannelId: null,
      subPageId: 'class/1',
      tenantId: 'tenant',
      personId: 'person',
      isAnonymous: false,
    });
  });

  it('knows a guest who joined by the link, with an empty id or none', () => {
    for (const user of [undefined, { id: '' }, { id: 'x', licenseType: 'Anonymous' }]) {
      const context = readContext({ app: host, page: { frameContext: 'sidePanel' }, user } as unknown as app.Context);
      expect(context.isAnonymous).to.equal(true);
    }
  });

  it('falls back to English for a language that is none', () => {
    expect(localeOf('en_us')).to.equal('en-US');
    expect(localeOf('not a language')).to.equal('en');
  });
});
