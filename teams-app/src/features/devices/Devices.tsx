import { makeStyles, tokens } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { Card } from '../../shared/page/Card.tsx';
import { ExternalLink } from '../../shared/page/ExternalLink.tsx';
import { NARROW, quiet, type } from '../../shared/page/type-scale.ts';
import { words } from './messages.ts';

const cell = { padding: '8px 12px 8px 0', textAlign: 'start', verticalAlign: 'top', fontWeight: 400 } as const;

const useStyles = makeStyles({
  title: { margin: '0 0 16px', ...type.headline },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    alignItems: 'start',
    gap: '16px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'grid', rowGap: '16px' },
  heading: { margin: '0 0 8px', ...type.section },
  words: { margin: '0 0 8px', ...quiet },
  list: { display: 'grid', rowGap: '8px', margin: 0, paddingInlineStart: '20px' },
  table: { width: '100%', borderCollapse: 'collapse', marginBottom: '12px' },
  head: { ...cell, ...type.small, ...quiet, fontWeight: 600, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  cell: { ...cell, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});

const ROWS = [
  [words.strap, words.strapHow],
  [words.watch, words.watchHow],
  [words.google, words.googleHow],
  [words.apple, words.appleHow],
  [words.none, words.noneHow],
] as const;

/** Which sensors work, how, and a way to try one without a class. */
export function Devices() {
  const intl = useIntl();
  const styles = useStyles();
  const say = (word: keyof typeof words) => intl.formatMessage(words[word]);
  return (
    <>
      <h1 className={styles.title}>{say('title')}</h1>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Card labelledBy="devices-try">
            <h2 id="devices-try" className={styles.heading}>
              {say('tryTitle')}
            </h2>
            <p className={styles.words}>{say('tryWords')}</p>
            <ExternalLink href="/pair.html#try">{say('try')}</ExternalLink>
          </Card>
          <Card labelledBy="devices-class">
            <h2 id="devices-class" className={styles.heading}>
              {say('classTitle')}
            </h2>
            <ol className={styles.list}>
              <li>{say('classPair')}</li>
              <li>{say('classOpen')}</li>
              <li>{say('classChoose')}</li>
            </ol>
          </Card>
        </div>
        <Card labelledBy="devices-where">
          <h2 id="devices-where" className={styles.heading}>
            {say('worksTitle')}
          </h2>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.head}>
                  {say('device')}
                </th>
                <th scope="col" className={styles.head}>
                  {say('how')}
                </th>
              </tr>
            </thead>
            <tbody>
              {ROWS.map(([device, how]) => (
                <tr key={device.id}>
                  <th scope="row" className={styles.cell}>
                    {intl.formatMessage(device)}
                  </th>
                  <td className={styles.cell}>{intl.formatMessage(how)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={styles.words}>{say('browsers')}</p>
        </Card>
      </div>
    </>
  );
}
