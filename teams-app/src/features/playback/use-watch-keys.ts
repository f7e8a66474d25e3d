import { useEffect, useEffectEvent } from 'react';
import { actOf, type Press, type WatchAct } from './watch-keys.ts';

/** Does what keys ask for, wherever on the page they are pressed; the page takes the focus once it is there. */
export function useWatchKeys(onAct: (act: WatchAct) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const act = actOf({ key, hasModifier: ctrlKey || metaKey || altKey, on: kindOf(target) });
    if (act === null) return;
    event.preventDefault();
    onAct(act);
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  useEffect(() => window.focus(), []);
}

function kindOf(target: EventTarget | null): Press['on'] {
  if (!(target instanceof Element)) return 'page';
  if (target.matches('input[type=radio], input[type=range]')) return 'choice';
  if (target.matches('input, textarea, select, [contenteditable]')) return 'text';
  return target.matches('button, a[href]') ? 'button' : 'page';
}
