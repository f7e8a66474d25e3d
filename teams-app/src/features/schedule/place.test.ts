import { expect } from 'chai';
import { meetingLink } from './meeting-link.ts';
import { placeFilter, placeOf } from './place.ts';

const channel = '19:5c1a55e5c1a55e5c1a55e5c1a55e5c1a@thread.tacv2';
const chat = '19:meeting_abc@thread.v2';
const inMeeting = { teamsChannelId: null, chatId: chat, meetingId: 'MCMxOTptZWV0aW5n' };

describe('the place of a schedule', () => {
  it('is the channel of the tab, the meeting of its chat, or else the organisation', () => {
    expect(placeOf({ ...inMeeting, teamsChannelId: channel })).to.deep.equal({
      type: 'channel',
      teamsChannelId: channel,
    });
    expect(placeOf(inMeeting)).to.deep.equal({ type: 'meeting', meetingId: chat });
    expect(placeOf({ ...inMeeting, chatId: null })).to.deep.equal({ type: 'organisation' });
  });

  it('is the organisation in a chat that is no meeting', () => {
    expect(placeOf({ ...inMeeting, meetingId: null })).to.deep.equal({ type: 'organisation' });
  });

  it('asks for the classes of that place only', () => {
    expect(placeFilter({ type: 'channel', teamsChannelId: channel })).to.deep.equal({ teamsChannelId: channel });
    expect(placeFilter({ type: 'meeting', meetingId: chat })).to.deep.equal({ meetingId: chat });
    expect(placeFilter({ type: 'organisation' })).to.deep.equal({});
  });
});

describe('the link to the meeting of a class', () => {
  it('leads to its chat, in the organisation it belongs to', () => {
    expect(meetingLink(chat, '11111111-1111-4111-8111-111111111111')).to.equal(
      'https://teams.microsoft.com/l/chat/19%3Ameeting_abc%40thread.v2/0?tenantId=11111111-1111-4111-8111-111111111111',
    );
    expect(meetingLink(chat, null)).to.equal('https://teams.microsoft.com/l/chat/19%3Ameeting_abc%40thread.v2/0');
  });
});
