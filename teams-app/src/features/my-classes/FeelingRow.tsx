import { makeStyles, ToggleButton } from '@fluentui/react-components';
import { FEELINGS, type Feeling } from '@upbeat/api/domain/summary/person-result.ts';
import { useIntl } from 'react-intl';
import { quiet, type } from '../../shared/page/type-scale.ts';
import { resultWords as words } from './result-messages.ts';
import { useFeeling } from './use-result-acts.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '18px' },
  question: { margin: '0 4px 0 0', ...type.section },
  outcome: { ...type.small, ...quiet },
  button: { minWidth: '0' },
});

/** How it was, in one tap; another tap changes it. */
export function FeelingRow({ sessionId, feeling }: { sessionId: string; feeling: Feeling | null }) {
  const intl = useIntl();
  const styles = useStyles();
  const { give, given, isKept, trouble } = useFeeling(sessionId);
  const shown = given ?? feeling;
  return (
    <div role="group" aria-labelledby="how-was-it" className={styles.row}>
      <h3 id="how-was-it" className={styles.question}>
        {intl.formatMessage(words.howWasIt)}
      </h3>
      {FEELINGS.map((each) => (
        <ToggleButton key={each} className={styles.button} checked={shown === each} onClick={() => give(each)}>
          {intl.formatMessage(words[each])}
        </ToggleButton>
      ))}
      <span role="status" className={styles.outcome}>
        {trouble !== null && intl.formatMessage(trouble === 'too-early' ? words.feelingTooEarly : words.feelingFailed)}
        {trouble === null && isKept && intl.formatMessage(words.feelingKept)}
      </span>
    </div>
  );
}
