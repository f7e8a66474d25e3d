import { expect } from 'chai';
import { ArrangementView } from '@upbeat/api/contract/schedule.ts';
import { deliveryWords } from './delivery-words.ts';

const happened = (
  ...[what, state, code]: ['summary' | 'class-card' | 'recaps', 'failed' | 'refused' | 'unknown', string | null]
) => deliveryWords({ what, state, code }).happened.defaultMessage;

describe('what was not delivered, in words,', () => {
  it('warns of a second card where nobody knows about the first [DV5]', () => {
    const { happened: said, next } = deliveryWords({ what: 'class-card', state: 'unknown', code: null });
    expect(said.defaultMessage).to.match(/may be in the channel or not/);
    expect(next.defaultMessage).to.match(/Look into the channel.*would show it twice/);
  });

  it('says why Teams refused, where that has words [DV5]', () => {
    expect(happened('class-card', 'refused', 'MessageWritesBlocked')).to.match(/may not write in this channel/);
    expect(happened('class-card', 'refused', 'BotNotInConversationRoster')).to.match(/no longer in this team/);
    expect(happened('class-card', 'refused', 'SomethingNew')).to.equal('Teams would not take the card.');
    expect(happened('class-card', 'refused', 'constructor')).to.equal('Teams would not take the card.');
  });

  it('says what people have instead, and that nothing is lost [DV5]', () => {
    expect(happened('class-card', 'failed', 'unexpected')).to.match(/shows what it showed before/);
    expect(deliveryWords({ what: 'summary', state: 'failed', code: 'unexpected' }).next.defaultMessage).to.match(
      /is kept/,
    );
  });

  for (const code of ArrangementView.properties.refusal.anyOf[0].enum) {
    it(`says what to do where Microsoft 365 refuses a meeting: ${code} [DV5]`, () => {
      const said = deliveryWords({ what: 'meeting', state: 'refused', code });
      const unknown = deliveryWords({ what: 'meeting', state: 'refused', code: 'something new' });
      expect(said.happened).not.to.equal(unknown.happened);
      expect(said.next.defaultMessage).to.match(/[Tt]ry again/);
    });
  }

  it('says of recaps that an admin is not shown whose [DV2]', () => {
    expect(happened('recaps', 'failed', null)).to.match(/does not show you whose/);
  });
});
