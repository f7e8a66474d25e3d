import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { text } from './look.ts';
import { useBox, useMeeting, usePerson, useTeamsWindow, useWindowState } from './TeamsProvider.tsx';
import { UpbeatBreath } from './UpbeatBreath.tsx';

/** One of the discs that spread from the breath, as on the stage. */
function disc(radius: number, percent: number): string {
  const tint = `color-mix(in srgb, ${tokens.colorBrandBackground} ${percent}%, transparent)`;
  return `radial-gradient(circle at 50% 42%, ${tint} ${radius}px, transparent ${radius + 1}px)`;
}

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px',
    padding: '24px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    ...text.body,
    backgroundImage: [disc(110, 12), disc(210, 7), disc(340, 4)].join(', '),
  },
  title: { ...text.heading, margin: '12px 0 0', color: tokens.colorNeutralForeground1 },
  words: { margin: 0, maxWidth: '44ch' },
  action: { marginTop: '12px' },
});

/** The room while nothing is on its stage: why, and what to do about it. */
export function HollowRoom() {
  const { teams } = useTeamsWindow();
  const { people } = useBox();
  const meeting = useMeeting();
  const { isInMeeting } = useWindowState();
  const me = usePerson();
  const coach = people.find(({ mayPresent, tenantId }) => mayPresent && tenantId === me.tenantId);

  if (meeting === null) {
    return <Room title="No class is on">It opens here by itself as soon as one begins.</Room>;
  }
  if (!isInMeeting) {
    return (
      <Room
        title="You have left the class"
        action={
          <Button
            appearance="primary"
            onClick={() => {
              teams.state.set({ isInMeeting: true });
            }}
          >
            Join again
          </Button>
        }
      >
        The class goes on. Join again whenever you like.
      </Room>
    );
  }
  if (me.mayPresent) {
    return (
      <Room title="The stage is empty">
        Put the class on it from the Upbeat panel on the right. Then everyone here sees it at once.
      </Room>
    );
  }
  return (
    <Room
      title="Nothing is on the stage yet"
      action={
        coach && (
          <Button
            onClick={() => {
              teams.become(coach.id);
            }}
          >
            Become {coach.name}
          </Button>
        )
      }
    >
      Your panel on the right works already. Whoever leads the class puts it on the stage.
    </Room>
  );
}

function Room({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <UpbeatBreath height={44} />
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.words}>{children}</p>
      {action != null && <div className={styles.action}>{action}</div>}
    </div>
  );
}
