import { makeStyles, tokens } from '@fluentui/react-components';
import { Mark } from '@upbeat/teams-app/src/shared/look/Mark.tsx';
import { HEADER, text } from './look.ts';
import { PeopleSwitcher } from './PeopleSwitcher.tsx';
import { useBox } from './TeamsProvider.tsx';

const useStyles = makeStyles({
  root: {
    containerType: 'inline-size',
    height: `${HEADER}px`,
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground5,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    height: '100%',
    padding: '0 20px',
    display: 'grid',
    gridTemplateColumns: '1fr auto 1fr',
    alignItems: 'center',
    gap: '12px',
    '@container (max-width: 720px)': { padding: '0 12px', gridTemplateColumns: 'auto minmax(0, 1fr)' },
  },
  brand: { display: 'flex', alignItems: 'center', gap: '10px', minWidth: 0, whiteSpace: 'nowrap' },
  name: { ...text.title, margin: 0 },
  where: {
    ...text.body,
    color: tokens.colorNeutralForeground2,
    '@container (max-width: 1400px)': { display: 'none' },
  },
  status: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: '12px',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    ...text.small,
    '@container (max-width: 720px)': { display: 'none' },
  },
  live: {
    padding: '2px 8px',
    borderRadius: '10px',
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
  },
  simulated: { '@container (max-width: 1320px)': { display: 'none' } },
});

export function TopBar() {
  const styles = useStyles();
  const { status } = useBox();
  return (
    <header className={styles.root}>
      <div className={styles.row}>
        <div className={styles.brand}>
          <Mark height={22} />
          <h1 className={styles.name}>Upbeat</h1>
          <span className={styles.where}>Teams in a box</span>
        </div>
        <PeopleSwitcher />
        <div className={styles.status} role="status">
          {status !== null && <span className={styles.live}>{status.words}</span>}
          {status !== null && status.simulatedPeople > 0 && (
            <span className={styles.simulated}>{status.simulatedPeople.toLocaleString('en-GB')} simulated people</span>
          )}
        </div>
      </div>
    </header>
  );
}
