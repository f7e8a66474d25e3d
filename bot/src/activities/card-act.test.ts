import { expect } from 'chai';
import { readAct } from './card-act.ts';

const SESSION = '0192f7a0-0000-7000-8000-000000000001';
const pressed = (verb: string, data?: unknown) => ({ action: { type: 'Action.Execute', verb, data } });

describe('readAct', () => {
  it('reads what a button was made with [BT7]', () => {
    expect(readAct(pressed('rsvp', { sessionId: SESSION, isComing: true }))).to.deep.equal({
      verb: 'rsvp',
      sessionId: SESSION,
      isComing: true,
    });
    expect(readAct(pressed('my-week'))).to.deep.equal({ verb: 'my-week' });
    expect(readAct(pressed('feeling', { sessionId: SESSION, feeling: 'tired' }))?.verb).to.equal('feeling');
  });

  it('leaves out what Teams or somebody else added [BT7]', () => {
    const act = readAct(pressed('send-recap', { sessionId: SESSION, personId: 'somebody else', verb: 'my-week' }));
    expect(act).to.deep.equal({ verb: 'send-recap', sessionId: SESSION });
  });

  for (const [what, value] of [
    ['nothing', undefined],
    ['no verb', { action: {} }],
    ['an unknown verb', pressed('drop-tables')],
    ['a class that is no id', pressed('rsvp', { sessionId: '1; drop table', isComing: true })],
    ['a text in place of a yes', pressed('rsvp', { sessionId: SESSION, isComing: 'true' })],
    ['an unknown feeling', pressed('feeling', { sessionId: SESSION, feeling: 'dead' })],
    ['no data', pressed('report-answer')],
  ] as const) {
    it(`refuses ${what} [BT7]`, () => {
      expect(readAct(value)).to.equal(null);
    });
  }
});
