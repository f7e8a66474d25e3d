import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { quiet, type } from '../../../shared/page/type-scale.ts';
import { words } from '../messages.ts';

const useStyles = makeStyles({
  foot: { marginTop: 'auto', paddingTop: '24px' },
  link: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    minHeight: '44px',
    borderRadius: tokens.borderRadiusMedium,
    textDecorationLine: 'none',
    ...type.strong,
    '@media (forced-colors: active)': { border: '1px solid LinkText', color: 'LinkText' },
  },
  main: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
  },
  aside: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  words: { margin: '8px 0 0', textAlign: 'center', ...type.small, ...quiet },
});

/** Opens the Teams of this computer where it was: the scheme of its desktop app, without a place. */
const TEAMS = 'msteams:';

/** The way back: the main thing to do once a sensor is paired, and beside the code until then. */
export function BackToTeams({ isMain }: { isMain: boolean }) {
  const styles = useStyles();
  const intl = useIntl();
  return (
    <div className={styles.foot}>
      <a className={mergeClasses(styles.link, isMain ? styles.main : styles.aside)} href={TEAMS}>
        {intl.formatMessage(words.back)}
      </a>
      <p className={styles.words}>{intl.formatMessage(words.backWords)}</p>
    </div>
  );
}
