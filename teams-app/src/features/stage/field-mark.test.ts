import { expect } from 'chai';
import { FIELD_MARKS, fieldMark, markIndex } from './field-mark.ts';

describe('What a place of the field shows', () => {
  it('is a bar as high as the zone, paler while nothing comes', () => {
    expect(fieldMark({ zone: 4, life: 'live' })).to.deep.equal({ form: 'zone', zone: 4, isDim: false });
    expect(fieldMark({ zone: 0, life: 'dim' })).to.deep.equal({ form: 'zone', zone: 0, isDim: true });
  });

  it('is a form of its own for a lost signal, a pause and somebody without a zone', () => {
    expect(fieldMark({ zone: null, life: 'lost' })).to.deep.equal({ form: 'lost' });
    expect(fieldMark({ zone: 3, life: 'paused' })).to.deep.equal({ form: 'paused' });
    expect(fieldMark({ zone: null, life: 'live' })).to.deep.equal({ form: 'here' });
  });

  it('is kept ready, each once', () => {
    expect(FIELD_MARKS.map(markIndex)).to.deep.equal(FIELD_MARKS.map((_, index) => index));
  });
});
