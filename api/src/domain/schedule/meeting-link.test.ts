import { expect } from 'chai';
import { readMeetingLink } from './meeting-link.ts';

const CONTEXT = 'context=%7b%22Tid%22%3a%2211111111-0000-4000-8000-0000000000aa%22%7d';
const LINK = `https://teams.microsoft.com/l/meetup-join/19%3ameeting_NzA0ZDFm%40thread.v2/0?${CONTEXT}`;

describe('readMeetingLink', () => {
  it('finds the chat of the meeting in the link of an invitation [SC6]', () => {
    expect(readMeetingLink(LINK)).to.deep.equal({ joinUrl: LINK, meetingId: '19:meeting_NzA0ZDFm@thread.v2' });
  });

  it('takes it as mails write it, in spaces and brackets, or in a link of Outlook [SC6]', () => {
    expect(readMeetingLink(`  <${LINK}>\n`)).to.have.property('joinUrl', LINK);
    const safe = `https://eur01.safelinks.protection.outlook.com/ap/t-59584e83/?url=${encodeURIComponent(LINK)}&data=05`;
    expect(readMeetingLink(safe)).to.have.property('joinUrl', LINK);
  });

  it('finds the conversation of a meeting that is in a channel [SC6]', () => {
    const link = 'https://teams.microsoft.com/l/meetup-join/19%3aabc%40thread.tacv2/1763800000000?context=x';
    expect(readMeetingLink(link)).to.have.property('meetingId', '19:abc@thread.tacv2;messageid=1763800000000');
  });

  it('says of a short link that it is one [SC6]', () => {
    expect(readMeetingLink('https://teams.microsoft.com/meet/2345678901?p=abc')).to.equal('short-meeting-link');
  });

  for (const text of [
    '',
    'tomorrow at noon',
    'https://example.com/l/meetup-join/19%3ameeting_a%40thread.v2/0',
    'http://teams.microsoft.com/l/meetup-join/19%3ameeting_a%40thread.v2/0',
    'https://teams.microsoft.com.example.com/l/meetup-join/19%3ameeting_a%40thread.v2/0',
    'https://teams.microsoft.com/l/meetup-join/%E0%A4%A/0',
    'https://teams.microsoft.com/l/channel/19%3aabc%40thread.tacv2/General',
    'javascript:alert(1)//https://teams.microsoft.com/l/meetup-join/19%3ameeting_a%40thread.v2/0',
  ]) {
    it(`takes "${text}" for no link of a meeting [SC6]`, () => {
      expect(readMeetingLink(text)).to.equal('not-a-meeting-link');
    });
  }
});
