import { lunchHiit, STARTERS } from '@upbeat/api/domain/programme/starters.ts';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import { expect } from 'chai';
import { added, draftOf, duplicated, EMPTY_DRAFT, moved, removed, repeated, roomIn, withInterval } from './draft.ts';
import { isUnsaved, readDraft } from './read-draft.ts';

const ride: Programme = {
  name: 'Ride',
  intervals: [
    { name: 'Out', seconds: 120, targetZone: 2 },
    { name: 'Push', seconds: 60, targetZone: 4 },
    { name: 'Recover', seconds: 90, targetZone: 2 },
    { name: 'Home', seconds: 120, targetZone: 1 },
  ],
};
const draft = draftOf(ride);
const names = ({ intervals }: { intervals: readonly { name: string }[] }) => intervals.map(({ name }) => name);

describe('a draft of a programme', () => {
  for (const { programme } of STARTERS) {
    it(`says the same as the programme it came from: ${programme.name}`, () => {
      expect(readDraft(draftOf(programme)).programme).to.deep.equal(programme);
      expect(isUnsaved(draftOf(programme), programme)).to.equal(false);
    });
  }

  it('takes a new interval after another, or at its end', () => {
    expect(names(added(draft, 1))).to.deep.equal(['Out', 'Interval', 'Push', 'Recover', 'Home']);
    expect(names(added(draft, null)).at(-1)).to.equal('Interval');
    expect(names(added(EMPTY_DRAFT, null))).to.deep.equal(['Interval']);
  });

  it('moves an interval one place, and not beyond its ends', () => {
    expect(names(moved(draft, 2, 1))).to.deep.equal(['Out', 'Recover', 'Push', 'Home']);
    expect(names(moved(draft, 2, -1))).to.deep.equal(['Push', 'Out', 'Recover', 'Home']);
    expect(moved(draft, 1, -1)).to.equal(draft);
    expect(moved(draft, 4, 1)).to.equal(draft);
  });

  it('duplicates and drops an interval, and no key comes twice', () => {
    const twice = duplicated(draft, 2);
    expect(names(twice)).to.deep.equal(['Out', 'Push', 'Push', 'Recover', 'Home']);
    expect(new Set(twice.intervals.map(({ key }) => key)).size).to.equal(5);
    expect(names(removed(twice, 2))).to.deep.equal(names(draft));
  });

  it('writes a group out as often as it is wanted', () => {
    const three = repeated(draft, { key: 2, count: 2, times: 3 });
    expect(names(three)).to.deep.equal(['Out', ...Array.from({ length: 3 }, () => ['Push', 'Recover']).flat(), 'Home']);
    expect(roomIn(three)).to.equal(52);
    expect(repeated(draft, { key: 99, count: 2, times: 3 })).to.equal(draft);
  });

  it('is not kept while a length cannot be read, and counts the others', () => {
    const reading = readDraft(withInterval(draft, 2, { length: '1:' }));
    expect(reading).to.include({ programme: null, seconds: 330 });
    expect(reading.intervalFaults.get(2)).to.include({ length: 'unreadable', name: null });
  });

  it('says what is wrong with a field', () => {
    const wrong = withInterval(draft, 1, { name: ' ', length: '0:04', easierOption: 'Slower' });
    expect(readDraft(wrong).intervalFaults.get(1)).to.deep.equal({
      name: 'missing',
      length: 'impossible',
      easierOption: 'of-nothing',
    });
    expect(readDraft({ ...draft, name: ' ' })).to.include({ isNameMissing: true, programme: null });
  });

  it('says when the whole is too short, too long, empty or too many', () => {
    const one = (length: string) => withInterval(added({ ...EMPTY_DRAFT, name: 'One' }, null), 1, { length });
    expect(readDraft(EMPTY_DRAFT).totalFault).to.equal('no-interval');
    expect(readDraft(one('0:59')).totalFault).to.equal('too-short');
    expect(readDraft(one('1:00')).totalFault).to.equal(null);
    expect(readDraft(one('60:00')).totalFault).to.equal(null);
    expect(readDraft(added(one('60:00'), null)).totalFault).to.equal('too-long');
    const sixty = repeated(one('0:05'), { key: 1, count: 1, times: 60 });
    expect(readDraft(sixty).totalFault).to.equal(null);
    expect(readDraft(added(sixty, null)).totalFault).to.equal('too-many');
  });

  it('is unsaved when it says something else than what is kept, or cannot be kept', () => {
    expect(isUnsaved(draft, null)).to.equal(true);
    expect(isUnsaved({ ...draft, name: 'Ride ' }, ride)).to.equal(false);
    expect(isUnsaved(withInterval(draft, 1, { length: '2:01' }), ride)).to.equal(true);
    expect(isUnsaved(withInterval(draft, 1, { length: '' }), ride)).to.equal(true);
  });

  it('gives the zone of its feeling to an interval that a feeling leads', () => {
    const felt = withInterval(draftOf(lunchHiit), 1, { target: { by: 'effort', effort: 'easy' } });
    expect(readDraft(felt).programme?.intervals[0]).to.include({ targetEffort: 'easy', targetZone: 1 });
  });
});
