import { makeStyles } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { BackLink } from './BackLink.tsx';
import { words } from './messages.ts';
import { PROGRAMMES } from './programme-paths.ts';
import { StarterCards } from './StarterCards.tsx';

const useStyles = makeStyles({
  title: { margin: 0, ...type.headline },
  words: { margin: '0 0 16px', ...quiet },
});

/** How a programme can begin. */
export function NewProgramme() {
  const intl = useIntl();
  const styles = useStyles();
  return (
    <>
      <BackLink to={PROGRAMMES}>{intl.formatMessage(words.back)}</BackLink>
      <h1 className={styles.title}>{intl.formatMessage(words.beginTitle)}</h1>
      <p className={styles.words}>{intl.formatMessage(words.beginWords)}</p>
      <StarterCards heading="h2" />
    </>
  );
}
