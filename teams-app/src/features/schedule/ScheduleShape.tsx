import { makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { Card } from '../../shared/page/Card.tsx';
import { NARROW } from '../../shared/page/type-scale.ts';

const useStyles = makeStyles({
  hero: {
    display: 'grid',
    gridTemplateColumns: '168px minmax(0, 1fr) 176px',
    alignItems: 'center',
    columnGap: '36px',
    height: '188px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', height: '300px' },
  },
  column: { display: 'grid', rowGap: '12px' },
  week: {
    display: 'grid',
    gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
    gap: '12px',
    marginTop: '64px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', marginTop: '24px' },
  },
  day: { display: 'grid', rowGap: '14px', height: '192px', alignContent: 'space-between' },
});

/** The shape of the first class of a page. */
export function HeroShape() {
  const styles = useStyles();
  return (
    <Card>
      <Skeleton className={styles.hero}>
        <div className={styles.column}>
          <SkeletonItem size={12} />
          <SkeletonItem size={64} />
        </div>
        <div className={styles.column}>
          <SkeletonItem size={36} />
          <SkeletonItem size={64} />
        </div>
        <SkeletonItem size={40} />
      </Skeleton>
    </Card>
  );
}

/** The shape of a week. */
export function WeekShape() {
  const styles = useStyles();
  return (
    <div className={styles.week} aria-hidden>
      {[1, 2, 3, 4, 5].map((day) => (
        <Card key={day}>
          <Skeleton className={styles.day}>
            <SkeletonItem size={28} />
            <SkeletonItem size={16} />
            <SkeletonItem size={36} />
          </Skeleton>
        </Card>
      ))}
    </div>
  );
}
