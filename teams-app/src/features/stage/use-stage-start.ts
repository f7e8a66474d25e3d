import { useEffect, useState } from 'react';
import { beginStage, type StageStart } from './stage-start.ts';

/**
 * How far the stage has come in finding its class. Whatever it needs is loaded after the first picture is on the
 * screen.
 *
 * @param onTheme told of the theme of Teams, at once and whenever it changes; must not change itself
 */
export function useStageStart(onTheme: (teamsTheme: string) => void): StageStart {
  const [start, setStart] = useState<StageStart>({ state: 'starting' });

  useEffect(() => {
    let isHere = true;
    void beginStage(onTheme, (next) => {
      if (isHere) setStart(next);
      return isHere;
    });
    return () => {
      isHere = false;
    };
  }, [onTheme]);

  return start;
}
