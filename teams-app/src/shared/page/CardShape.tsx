import { makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { Card } from './Card.tsx';

const useStyles = makeStyles({ shape: { display: 'grid', rowGap: '20px' } });

/** The shape of a card with a heading and some lines. */
export function CardShape({ lines }: { lines: number }) {
  const styles = useStyles();
  return (
    <Card>
      <Skeleton className={styles.shape}>
        <SkeletonItem size={24} />
        {Array.from({ length: lines }, (_, line) => (
          <SkeletonItem key={line} size={16} />
        ))}
      </Skeleton>
    </Card>
  );
}
