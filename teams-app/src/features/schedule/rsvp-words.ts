import type { RsvpView } from '@upbeat/api/contract/schedule.ts';
import type { MessageDescriptor } from 'react-intl';
import { words } from './rsvp-messages.ts';

/** Words with what belongs in them. */
export interface Said {
  readonly message: MessageDescriptor;
  readonly values?: Readonly<Record<string, number>>;
}

type Answered = Pick<RsvpView, 'answer' | 'placeInLine' | 'isFull'>;

/** Where one stands with a class: "Full. You are 2nd in line." */
export function standing({ answer, placeInLine, isFull }: Answered): Said {
  switch (answer) {
    case 'coming':
      return { message: words.isComing };
    case 'waiting':
      return placeInLine === null
        ? { message: words.isWaitingSomewhere }
        : { message: words.isWaiting, values: { place: placeInLine } };
    case 'not-coming':
      return { message: isFull ? words.isNotComingToFull : words.isNotComing };
    case null:
      return { message: isFull ? words.askFull : words.ask };
  }
}

/** What the button for coming says: who has no place yet in a full class waits for one. */
export function comeWords({ answer, isFull }: Answered): MessageDescriptor {
  if (answer === 'waiting') return words.wait;
  return isFull && answer !== 'coming' ? words.wait : words.come;
}

/** What the button for not coming says. */
export function cannotWords({ answer }: Answered): MessageDescriptor {
  return answer === 'waiting' ? words.leaveLine : words.cannot;
}

/** One's own answer in a word or two, for where it stands on a card; null where there is none. */
export function ownAnswer({ answer }: Pick<RsvpView, 'answer'>): MessageDescriptor | null {
  switch (answer) {
    case 'coming':
      return words.ownComing;
    case 'waiting':
      return words.ownWaiting;
    case 'not-coming':
      return words.ownNotComing;
    case null:
      return null;
  }
}

/** Whether one has said that one comes, with a place or waiting for one. */
export function wantsToCome({ answer }: Pick<RsvpView, 'answer'>): boolean {
  return answer === 'coming' || answer === 'waiting';
}
