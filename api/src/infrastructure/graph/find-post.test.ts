import { expect } from 'chai';
import { graphFindPost } from './find-post.ts';

const postId = '01890000-0000-7000-8000-000000000001';
const at = '2026-11-23T12:00:00Z';
const whereabouts = {
  tenantId: '11111111-1111-4111-8111-111111111111',
  teamGroupId: '0e11be10-90e1-4be1-890e-11be1090e11b',
  channelId: '19:classes@thread.tacv2',
  postId,
  since: new Date(at),
};
const message = (id: string, from: object | null) => ({
  ...{ id, createdDateTime: at, from },
  attachments: [{ content: `{"upbeat":"${postId}"}` }],
});
const ours = message('1', { user: null, application: { id: 'the bot' } });
const copy = message('2', { user: { id: 'somebody' }, application: null });
const find = (...value: object[]) => graphFindPost({ get: () => Promise.resolve({ value }) })(whereabouts);

describe('looking for a post of ours', () => {
  it('finds it behind the copy that a person sent on [PO12]', async () => {
    expect(await find(copy, ours)).to.deep.equal({ type: 'found', activityId: '1' });
  });

  it('takes the copy that a person sent on for none [PO12]', async () => {
    expect(await find(copy)).to.deep.equal({ type: 'absent' });
  });
});
