import { CHAT_PERMISSIONS } from '@upbeat/api/infrastructure/graph/chat-permissions.ts';
import { expect } from 'chai';
import { readUpbeatApp } from '../graph/apps/upbeat-app.ts';

describe('what Upbeat consents to when it is put into a meeting', () => {
  it('is what its manifest asks of a chat, to the letter [GR16]', () => {
    const asked = readUpbeatApp()
      .resourceSpecific.filter(({ name }) => name.endsWith('.Chat'))
      .map(({ name, type }) => ({ permissionValue: name, permissionType: type.toLowerCase() }));
    expect([...CHAT_PERMISSIONS]).to.deep.equal(asked);
  });
});
