import { useEffect, useEffectEvent } from 'react';
import { keyActOf, type KeyAct, type KeyPress } from './key-act.ts';

/** Hears keys wherever the focus in the panel is, and takes it into the page once it is there to be had. */
export function useCoachKeys(
  does: Readonly<Record<KeyAct, () => void>>,
  { mayBeCharacter }: { mayBeCharacter: boolean },
) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = event.defaultPrevented ? null : keyActOf(pressOf(event), mayBeCharacter);
    if (act === null) return;
    event.preventDefault(); // the page would scroll
    does[act]();
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  useEffect(() => window.focus(), []);
}

const CHOICES = '[role=radiogroup], [role=radio], [role=tablist], [role=menu], [role=slider], input[type=radio]';
const BUTTONS = 'button, a[href], summary, [role=button], [role=switch], input[type=checkbox]';
const FIELDS = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable=true]';

function pressOf({ key, repeat, ctrlKey, altKey, metaKey, target }: KeyboardEvent): KeyPress {
  return { key, isRepeat: repeat, hasModifier: ctrlKey || altKey || metaKey, on: placeOf(target) };
}

function placeOf(target: EventTarget | null): KeyPress['on'] {
  if (!(target instanceof Element)) return 'page';
  if (target.closest(FIELDS) !== null) return 'field';
  if (target.closest(CHOICES) !== null) return 'choice';
  return target.closest(BUTTONS) === null ? 'page' : 'button';
}
