import { expect } from 'chai';
import { AT_MOST_EVERY_MS, createAnnouncer, type Bulletin, type News } from './announcer.ts';

const SILENCE: Bulletin = { cue: null, line: null, stretch: null, zone: null };
const news = (words: string, key = words): News => ({ key, words });
const WARM_UP: Bulletin = { ...SILENCE, stretch: news('Warm-up'), zone: news('zone 2') };

/** A screen reader with a clock that is moved by hand. */
function handCranked() {
  const said: string[] = [];
  let now = 0;
  let timer: { at: number; run: () => void } | null = null;
  const announcer = createAnnouncer({
    now: () => now,
    wait: (ms, run) => {
      timer = { at: now + ms, run };
      return () => void (timer = null);
    },
  });
  announcer.subscribe(() => said.push(announcer.announcement()?.words ?? ''));
  return {
    said,
    announcer,
    tell: (seconds: number, bulletin: Bulletin) => {
      now = seconds * 1000;
      while (timer !== null && timer.at <= now) {
        const { run } = timer;
        timer = null;
        run();
      }
      announcer.tell(bulletin);
    },
  };
}

describe('What a screen reader says of a class by itself', () => {
  it('is what changes, not what is there from the beginning', () => {
    const { tell, said } = handCranked();
    tell(0, WARM_UP);
    tell(20, WARM_UP);
    expect(said).to.deep.equal([]);
    tell(21, { ...WARM_UP, zone: news('zone 3') });
    expect(said).to.deep.equal(['zone 3']);
  });

  it('is one message in ten seconds, and then what is true by then [SG5]', () => {
    const { tell, said } = handCranked();
    tell(0, WARM_UP);
    tell(1, { ...WARM_UP, zone: news('zone 3') });
    tell(4, { ...WARM_UP, zone: news('zone 4') });
    tell(6, { ...WARM_UP, zone: news('zone 5') });
    tell(10.9, { ...WARM_UP, zone: news('zone 5') });
    expect(said).to.deep.equal(['zone 3']);
    tell(11, { ...WARM_UP, zone: news('zone 5') });
    expect(said).to.deep.equal(['zone 3', 'zone 5']);
  });

  it('is nothing of a zone that came and went meanwhile', () => {
    const { tell, said } = handCranked();
    tell(0, WARM_UP);
    tell(1, { ...WARM_UP, zone: news('zone 3') });
    tell(4, WARM_UP);
    tell(5, { ...WARM_UP, zone: news('zone 3') });
    tell(30, { ...WARM_UP, zone: news('zone 3') });
    expect(said).to.deep.equal(['zone 3']);
  });

  it('begins with the coach, then the line, then the class, then my zone [SG5]', () => {
    const { tell, said } = handCranked();
    tell(0, WARM_UP);
    const all: Bulletin = {
      cue: news('Shoulders down', 'c1'),
      line: news('Connection lost'),
      stretch: news('Push'),
      zone: news('zone 4'),
    };
    for (const seconds of [60, 65, 70, 80, 90, 100]) tell(seconds, all);
    expect(said).to.deep.equal(['Shoulders down', 'Connection lost', 'Push', 'zone 4']);
  });

  it('is a cue once, also when it had to wait until it was no longer shown', () => {
    const { tell, said } = handCranked();
    tell(0, WARM_UP);
    tell(1, { ...WARM_UP, stretch: news('Push') });
    tell(2, { ...WARM_UP, stretch: news('Push'), cue: news('Breathe out', 'c1') });
    tell(10.5, { ...WARM_UP, stretch: news('Push') });
    tell(12, { ...WARM_UP, stretch: news('Push') });
    tell(30, { ...WARM_UP, stretch: news('Push') });
    expect(said).to.deep.equal(['Push', 'Breathe out']);
  });

  it('is the same cue again when the coach says it again', () => {
    const { tell, said, announcer } = handCranked();
    tell(0, { ...WARM_UP, cue: news('Breathe out', 'c1') });
    tell(15, WARM_UP);
    tell(20, { ...WARM_UP, cue: news('Breathe out', 'c2') });
    expect(said).to.deep.equal(['Breathe out', 'Breathe out']);
    expect(announcer.announcement()?.count).to.equal(2);
  });

  it('is the next interval too when it bears the same name', () => {
    const { tell, said } = handCranked();
    tell(0, { ...SILENCE, stretch: news('Push', '0') });
    tell(30, { ...SILENCE, stretch: news('Push', '1') });
    expect(said).to.deep.equal(['Push']);
  });

  it('is each loss of the line, and nothing of one that was mended in time', () => {
    const { tell, said } = handCranked();
    const lost = { ...WARM_UP, line: news('Connection lost') };
    tell(0, WARM_UP);
    tell(1, lost);
    tell(3, WARM_UP);
    tell(5, lost);
    tell(7, WARM_UP);
    tell(20, WARM_UP);
    tell(30, lost);
    expect(said).to.deep.equal(['Connection lost', 'Connection lost']);
  });

  it('is no zone while there is none', () => {
    const { tell, said } = handCranked();
    tell(0, WARM_UP);
    tell(30, { ...WARM_UP, zone: null });
    tell(60, WARM_UP);
    expect(said).to.deep.equal([]);
  });

  it('never exceeds its measure, whatever happens [SG5]', () => {
    let now = 0;
    const spoken: number[] = [];
    let due: { at: number; run: () => void } | null = null;
    const announcer = createAnnouncer({
      now: () => now,
      wait: (ms, run) => {
        due = { at: now + ms, run };
        return () => void (due = null);
      },
    });
    announcer.subscribe(() => spoken.push(now));
    for (let step = 0; step < 600; step++) {
      now += 250;
      const timer = due as { at: number; run: () => void } | null;
      if (timer !== null && timer.at <= now) {
        due = null;
        timer.run();
      }
      const words = String(step);
      announcer.tell({ cue: news(words), line: null, stretch: news(words), zone: news(words) });
    }
    const gaps = spoken.slice(1).map((at, index) => at - (spoken[index] ?? 0));
    expect(spoken.length).to.equal(15);
    expect(Math.min(...gaps)).to.be.at.least(AT_MOST_EVERY_MS);
  });
});
