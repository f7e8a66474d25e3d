import { makeStyles, tokens } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { words } from './messages.ts';

const cell = { padding: '8px 12px 8px 0', textAlign: 'start', verticalAlign: 'top', fontWeight: 400 } as const;

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  head: { ...cell, ...type.small, ...quiet, fontWeight: 600, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  cell: { ...cell, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});

const ROWS = [
  [words.schedule, words.yes, words.yes],
  [words.panel, words.yes, words.yes],
  [words.stage, words.yes, words.yes],
  [words.share, words.yes, words.shareOnPhone],
  [words.account, words.accountWords, words.accountWords],
] as const;

/** Which part of Upbeat works on a computer and which on a phone. */
export function WhatWorksWhere() {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {[words.thing, words.computer, words.phone].map((head) => (
            <th key={head.id} scope="col" className={styles.head}>
              {intl.formatMessage(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map(([thing, computer, phone]) => (
          <tr key={thing.id}>
            <th scope="row" className={styles.cell}>
              {intl.formatMessage(thing)}
            </th>
            <td className={styles.cell}>{intl.formatMessage(computer)}</td>
            <td className={styles.cell}>{intl.formatMessage(phone)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
