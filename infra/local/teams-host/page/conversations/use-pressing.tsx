import { useState } from 'react';
import type { CardPress } from '../../../adaptive-cards/render-card.ts';
import { pressButton } from '../box-api.ts';
import { usePerson } from '../TeamsProvider.tsx';

/** What Teams says when the bot did not answer, and when it answered that it could not. */
const UNREACHABLE = 'Unable to reach app. Please try again.';
const WENT_WRONG = 'Something went wrong. Please try again.';

export interface Pressing {
  /** In place of the card, for whoever pressed. */
  readonly card: object | null;
  /** Under the card. */
  readonly words: { readonly text: string; readonly isFailure: boolean } | null;
  press(press: CardPress): void;
}

/** What came of the presses on one card: kept until the message itself changes, as Teams does. */
export function usePressing(place: { conversationId: string; messageId: string; editedAt: string | null }): Pressing {
  const { id: personId } = usePerson();
  const { conversationId, messageId } = place;
  const version = `${personId} ${place.editedAt ?? ''}`;
  const [answer, setAnswer] = useState<Pick<Pressing, 'card' | 'words'> & { version: string }>();
  const [isBusy, setIsBusy] = useState(false);
  const current = answer?.version === version ? answer : { card: null, words: null };

  const press = async ({ verb, data, button }: CardPress): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    setAnswer({ ...current, version, words: null });
    button?.setAttribute('aria-busy', 'true');
    try {
      const said = await pressButton({ personId, conversationId, messageId, verb, data });
      if (said.kind === 'card') setAnswer({ version, card: said.card, words: null });
      else if (said.kind === 'message') say(said.words, false);
      else say(said.words ?? WENT_WRONG, true);
    } catch {
      say(UNREACHABLE, true); // the console has the request that failed
    } finally {
      button?.removeAttribute('aria-busy');
      setIsBusy(false);
    }
  };

  const say = (text: string, isFailure: boolean): void => {
    setAnswer({ ...current, version, words: { text, isFailure } });
  };

  return { ...current, press: (pressed) => void press(pressed) };
}
