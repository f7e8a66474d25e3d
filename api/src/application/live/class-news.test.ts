import { expect } from 'chai';
import { createClassNews } from './class-news.ts';

describe('what a process has to pass on', () => {
  it('is nothing at first, and nothing again once it was taken [LV8]', () => {
    const news = createClassNews();
    const nothing = { samples: [], ratings: [], wantsKeyframe: false };
    expect(news.take()).to.deep.equal(nothing);
    news.addSecond('amira', 0, 120);
    news.addKeyframeWish();
    news.take();
    expect(news.take()).to.deep.equal(nothing);
  });

  it('holds the seconds of a person in a row as one run, also between those of others [LV8]', () => {
    const news = createClassNews();
    news.addSecond('amira', 5, 120);
    news.addSecond('leo', 5, 90);
    news.addSecond('amira', 6, 121);
    news.addSecond('amira', 9, 124);
    expect(news.take().samples).to.deep.equal([
      { participationId: 'amira', first: 5, values: [120, 121] },
      { participationId: 'leo', first: 5, values: [90] },
      { participationId: 'amira', first: 9, values: [124] },
    ]);
  });

  it('comes in parts when it is too much for one message, and loses none of it [LV8]', () => {
    const news = createClassNews();
    for (let person = 0; person < 1000; person++) {
      for (let second = 0; second < 600; second++) news.addSecond(`person ${person}`, second, 100);
    }
    const parts = Array.from({ length: 6 }, () => news.take().samples.length);
    expect(parts).to.deep.equal([243, 243, 243, 243, 28, 0]);
  });
});
