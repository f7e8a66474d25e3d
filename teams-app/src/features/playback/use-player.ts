import { useEffect, useState, useSyncExternalStore } from 'react';
import { createPlayer, type Player, type PlayerView } from './player.ts';

/** A player of a class of so many seconds; it goes on with each picture that the page draws. */
export function usePlayer(classSeconds: number): { player: Player; view: PlayerView } {
  const [player] = useState(() => createPlayer(classSeconds, () => performance.now()));
  const view = useSyncExternalStore(player.subscribe, player.view);
  const { isPlaying } = view;
  useEffect(() => {
    if (!isPlaying) return;
    let frame = requestAnimationFrame(function draw() {
      player.tick();
      frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, [player, isPlaying]);
  return { player, view };
}
