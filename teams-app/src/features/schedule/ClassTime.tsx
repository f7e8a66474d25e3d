import { makeStyles } from '@fluentui/react-components';
import { useIntl } from 'react-intl';

const useStyles = makeStyles({
  period: { fontSize: '0.42em', letterSpacing: 'normal', marginInlineStart: '0.2em' },
});

/** When a class begins. In a 12-hour clock, am and pm stay small beside the figures. */
export function ClassTime({ at }: { at: string }) {
  const intl = useIntl();
  const styles = useStyles();
  const parts = intl.formatTimeToParts(at);
  const figures = parts.filter(({ type }) => type === 'hour' || type === 'minute');
  const separator = parts.find(({ type }) => type === 'literal')?.value ?? ':';
  const period = parts.find(({ type }) => type === 'dayPeriod')?.value;
  return (
    <time dateTime={at}>
      {figures.map(({ value }) => value).join(separator)}
      {period !== undefined && <span className={styles.period}> {period}</span>}
    </time>
  );
}
