import type { PlayableMoment } from '../teams-host/start-teams-host.ts';

export interface BoxMoments {
  /** Resolves when so many people are here. */
  setSize: (size: number) => Promise<void>;
  setSensors: (hasSensors: boolean) => Promise<void>;
  /** How many people the box was opened with. */
  people: number;
  /** Cuts every connection to Web PubSub; says how many. */
  breakLines: () => number;
  /** Lets the co-coach take over, when that may be; says what came of it. */
  takeOver: () => Promise<string>;
  /** Everybody leaves the meeting, and Teams says that it is over. */
  endMeeting: () => Promise<void>;
  /** Opens another class in place of this one. */
  reopen: () => Promise<void>;
}

/** The moments that decide, each at the press of a button. A button answers at once; people take a while to move. */
export function boxMoments({
  setSize,
  setSensors,
  people,
  breakLines,
  takeOver,
  endMeeting,
  reopen,
}: BoxMoments): PlayableMoment[] {
  return [
    {
      id: 'three-people',
      title: 'Three people',
      words: 'A small class, no mix',
      icon: 'few',
      async play() {
        await setSensors(true);
        await setSize(3);
        return null;
      },
    },
    {
      id: 'nobody-has-a-sensor',
      title: 'Nobody has a sensor',
      words: 'Everyone taps their effort',
      icon: 'hand',
      async play() {
        await setSensors(false);
        return 'Every sensor is put away. Tiles now show what people tap after each interval.';
      },
    },
    {
      id: 'a-full-class',
      title: 'A full class',
      words: `${people} people, most with a sensor`,
      icon: 'people',
      async play() {
        await setSensors(true);
        await setSize(people);
        return null;
      },
    },
    {
      id: 'a-thousand',
      title: '1,000 people',
      words: 'They arrive within a minute',
      icon: 'field',
      play() {
        void setSize(1000); // whoever has trouble coming says so in the log of the start
        return Promise.resolve('A thousand people are on their way.');
      },
    },
    {
      id: 'the-line-breaks',
      title: 'The line breaks',
      words: 'Every screen comes back by itself',
      icon: 'offline',
      play() {
        return Promise.resolve(`${breakLines()} connections were cut. The clocks go on.`);
      },
    },
    {
      id: 'coach-drops-out',
      title: 'Coach drops out',
      words: 'The co-coach takes over, the clock goes on',
      icon: 'coach',
      play: takeOver,
    },
    {
      id: 'the-meeting-ends',
      title: 'End the meeting',
      words: 'Its card becomes the summary',
      icon: 'end',
      async play() {
        await endMeeting();
        return 'The class is over. Watch its card in the channel; whoever took part finds a recap in their chat.';
      },
    },
    {
      id: 'another-class',
      title: 'Another class',
      words: 'From its first second',
      icon: 'again',
      async play() {
        await reopen();
        return null;
      },
    },
  ];
}
