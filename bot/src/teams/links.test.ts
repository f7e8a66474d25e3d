import { expect } from 'chai';
import { classLinks } from './links.ts';

const tenantId = '11111111-1111-4111-8111-111111111111';
const id = '019a9c2e-0000-7000-8000-0000000000aa';

describe('the links of a class', () => {
  it('open the personal tab at that class, as the tab reads it', () => {
    const link = new URL(classLinks({ id, meetingId: null }, { tenantId, appId: 'an-app' }).myClass);
    expect(link.pathname).to.equal('/l/entity/an-app/upbeat-personal');
    expect(JSON.parse(link.searchParams.get('context') ?? '')).to.deep.equal({ subEntityId: `class/${id}` });
  });

  it('lead to the chat of its meeting, and nowhere without one', () => {
    const app = { tenantId, appId: 'an-app' };
    expect(classLinks({ id, meetingId: null }, app).meeting).to.equal(null);
    expect(classLinks({ id, meetingId: '19:meeting_1@thread.v2' }, app).meeting).to.equal(
      `https://teams.microsoft.com/l/chat/19%3Ameeting_1%40thread.v2/0?tenantId=${tenantId}`,
    );
  });
});
