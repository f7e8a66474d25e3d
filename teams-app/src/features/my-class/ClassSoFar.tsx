import { makeStyles, tokens } from '@fluentui/react-components';
import { zoneOfRating } from '@upbeat/api/domain/effort/effort-rating.ts';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import { useIntl } from 'react-intl';
import { look } from '../../shared/look/palette.ts';
import { PanelCard } from '../../shared/panel/PanelCard.tsx';
import { RATING_WORDS, words } from './messages.ts';
import type { Ratings } from './use-ratings.ts';

const useStyles = makeStyles({
  card: { marginTop: '14px' },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: '8px' },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  count: { fontSize: '12px', lineHeight: '20px', color: tokens.colorNeutralForeground2 },
  bars: { display: 'flex', alignItems: 'flex-end', columnGap: '3px', height: '76px', marginTop: '10px' },
  bar: { flexBasis: 0, minWidth: '2px', borderRadius: '3px' },
});

/** My ratings as the plan: each interval as wide as it lasts and as high as it felt. */
export function ClassSoFar({ programme, ratings }: { programme: Programme; ratings: Ratings }) {
  const styles = useStyles();
  const intl = useIntl();
  const said = programme.intervals.flatMap(({ name }, index) => {
    const rating = ratings.get(index);
    if (rating === undefined) return [];
    const spoken = intl.formatMessage(RATING_WORDS[rating].name).toLocaleLowerCase(intl.locale);
    return [intl.formatMessage(words.ratingSpoken, { interval: name, rating: spoken })];
  });
  const summary =
    said.length === 0
      ? intl.formatMessage(words.ratingsNone)
      : intl.formatMessage(words.ratingsSpoken, { list: said.join(', ') });
  return (
    <PanelCard label={intl.formatMessage(words.soFar)} className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.title}>{intl.formatMessage(words.soFar)}</h3>
        <span className={styles.count}>
          {intl.formatMessage(words.rated, { rated: said.length, all: programme.intervals.length })}
        </span>
      </div>
      <div className={styles.bars} role="img" aria-label={summary}>
        {programme.intervals.map(({ seconds }, index) => {
          const rating = ratings.get(index);
          const zone = rating === undefined ? null : zoneOfRating(rating);
          const style =
            zone === null
              ? { flexGrow: seconds, height: '4px', backgroundColor: look('planPast') }
              : { flexGrow: seconds, height: `${20 + zone * 16}%`, backgroundColor: look(`zoneAccent${zone}`) };
          return <span key={index} className={styles.bar} style={style} />;
        })}
      </div>
    </PanelCard>
  );
}
