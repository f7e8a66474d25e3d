import { expect } from 'chai';
import { createPlayer, type Media } from './player.ts';

/** Pictures of so many seconds, which go on as told by hand. */
function handMedia(seconds: number) {
  const media = {
    currentTime: 0,
    playbackRate: 1,
    paused: true,
    get ended() {
      return media.currentTime >= seconds;
    },
    play() {
      media.paused = false;
      return Promise.resolve();
    },
    pause() {
      media.paused = true;
    },
    goOn(by: number) {
      media.currentTime = Math.min(seconds, media.currentTime + by * media.playbackRate);
    },
  };
  return media satisfies Media & { goOn: (by: number) => void };
}

/** A class of ten minutes. */
function world() {
  let ms = 0;
  const player = createPlayer(600, () => ms);
  return {
    player,
    /** So many seconds pass, a picture a second. */
    pass: (seconds: number, media?: ReturnType<typeof handMedia>) => {
      for (let second = 0; second < seconds; second++) {
        ms += 1000;
        if (media && !media.paused) media.goOn(1);
        player.tick();
      }
    },
  };
}

describe('The player of a class', () => {
  it('goes on by its own clock where there is no video, and stops at the end [PB12]', () => {
    const { player, pass } = world();
    player.seek(590);
    player.play();
    pass(5);
    expect(player.second()).to.equal(595);
    pass(10);
    expect(player.second()).to.equal(600);
    expect(player.view().isPlaying).to.equal(false);
  });

  it('begins anew after the end [PB12]', () => {
    const { player, pass } = world();
    player.seek(600);
    player.play();
    pass(2);
    expect(player.second()).to.equal(2);
  });

  it('is where the video is, and stands while the video does [PB12]', () => {
    const { player, pass } = world();
    const media = handMedia(600);
    player.expectVideo({ beginsAtSecond: 0, seconds: 600 });
    player.attach(media);
    player.play();
    pass(3, media);
    expect(player.second()).to.equal(3);
    pass(3); // it waits for more of itself
    expect(player.second()).to.equal(3);
  });

  it('waits for pictures that are on their way [PB12]', () => {
    const { player, pass } = world();
    player.expectVideo({ beginsAtSecond: 0, seconds: 600 });
    player.play();
    pass(3);
    expect(player.second()).to.equal(0);
  });

  it('goes over to a video that begins later, and on after one that ends earlier [PB12]', () => {
    const { player, pass } = world();
    const media = handMedia(4);
    player.expectVideo({ beginsAtSecond: 2, seconds: 4 });
    player.attach(media);
    player.play();
    pass(1, media);
    expect([player.second(), media.paused]).to.deep.equal([1, true]);
    pass(2, media);
    expect([player.second(), media.currentTime]).to.deep.equal([3, 1]);
    pass(6, media);
    expect(player.second()).to.equal(9);
    expect(player.view().isInVideo).to.equal(false);
  });

  it('begins before the class where the video does [PB12]', () => {
    const { player } = world();
    const media = handMedia(700);
    player.expectVideo({ beginsAtSecond: -60, seconds: 700 });
    player.attach(media);
    expect(media.currentTime).to.equal(60);
    player.seek(-100);
    expect([player.second(), media.currentTime]).to.deep.equal([-60, 0]);
  });

  it('keeps its place, its speed and that it plays when a link is renewed [PB13]', () => {
    const { player, pass } = world();
    const media = handMedia(600);
    player.expectVideo({ beginsAtSecond: 0, seconds: 600 });
    player.attach(media);
    player.setRate(1.5);
    player.seek(300);
    player.play();
    pass(2, media);
    player.attach(null);
    pass(2);
    const renewed = handMedia(600);
    player.attach(renewed);
    expect(renewed).to.include({ currentTime: 303, playbackRate: 1.5, paused: false });
  });

  it('follows who pauses and plays the video itself [PB12]', () => {
    const { player } = world();
    const media = handMedia(600);
    player.expectVideo({ beginsAtSecond: 0, seconds: 600 });
    player.attach(media);
    player.play();
    media.pause();
    player.followMedia();
    expect(player.view().isPlaying).to.equal(false);
    void media.play();
    player.followMedia();
    expect(player.view().isPlaying).to.equal(true);
  });

  it('tells whole seconds, and nothing that did not change [PB12]', () => {
    const { player, pass } = world();
    let told = 0;
    player.subscribe(() => {
      told += 1;
    });
    player.tick();
    player.pause();
    expect(told).to.equal(0);
    player.play();
    pass(2);
    expect(told).to.equal(3);
    expect(player.view().second).to.equal(2);
  });
});
