import { expect } from 'chai';
import { myClassLink } from './links.ts';

describe('a link to a class of mine', () => {
  it('opens the personal tab at that class, as the tab reads it', () => {
    const tenantId = '11111111-1111-4111-8111-111111111111';
    const sessionId = '019a9c2e-0000-7000-8000-0000000000aa';
    const link = new URL(myClassLink(tenantId, { appId: 'an-app', sessionId }));
    expect(link.pathname).to.equal('/l/entity/an-app/upbeat-personal');
    expect(JSON.parse(link.searchParams.get('context') ?? '')).to.deep.equal({ subEntityId: `class/${sessionId}` });
  });
});
