import { makeStyles, tokens } from '@fluentui/react-components';
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
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    textDecorationLine: 'none',
    ...type.strong,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    '@media (forced-colors: active)': { border: '1px solid LinkText', color: 'LinkText' },
  },
  words: { margin: '8px 0 0', textAlign: 'center', ...type.small, ...quiet },
});

/** Opens the Teams of this computer where it was: the scheme of its desktop app, without a place. */
const TEAMS = 'msteams:';

export function BackToTeams() {
  const styles = useStyles();
  const intl = useIntl();
  return (
    <div className={styles.foot}>
      <a className={styles.link} href={TEAMS}>
        {intl.formatMessage(words.back)}
      </a>
      <p className={styles.words}>{intl.formatMessage(words.backWords)}</p>
    </div>
  );
}
