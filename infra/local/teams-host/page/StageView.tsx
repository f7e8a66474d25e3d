import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { AppPage } from './AppPage.tsx';
import { useBox, useMeeting, usePerson, useStage, useWindowState } from './TeamsProvider.tsx';
import type { StageSize } from './window-state.ts';

const MARGIN = 16;

const useStyles = makeStyles({
  room: { position: 'relative', width: '100%', height: '100%', overflow: 'hidden' },
  fill: { width: '100%', height: '100%' },
  sized: {
    position: 'absolute',
    left: '50%',
    top: '50%',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    boxShadow: `0 0 0 1px ${tokens.colorNeutralStroke2}`,
  },
});

/** The shared page: as large as the room, or at one true size of Teams, drawn smaller when the room is. */
export function StageView() {
  const styles = useStyles();
  const { tab } = useBox();
  const [meeting, sharing] = [useMeeting(), useStage()];
  const { stageSize } = useWindowState();
  const person = usePerson();
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const measure = useCallback((element: HTMLDivElement | null) => {
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  if (sharing === null) return null;

  return (
    <div ref={measure} className={styles.room}>
      <div
        className={mergeClasses(stageSize === null ? styles.fill : styles.sized)}
        style={stageSize === null ? undefined : sized(stageSize, room)}
      >
        <AppPage
          key={`${person.id} ${meeting?.id ?? ''}`}
          surface="stage"
          url={sharing.contentUrl}
          title="The class on the stage"
          entityId={tab.entityId}
        />
      </div>
    </div>
  );
}

function sized({ width, height }: StageSize, room: { width: number; height: number }) {
  const scale = Math.min(1, (room.width - 2 * MARGIN) / width, (room.height - 2 * MARGIN) / height);
  return { width, height, transform: `translate(-50%, -50%) scale(${Math.max(scale, 0)})` };
}
