import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** For screen readers alone, where the eye has it from the picture. */
export function Unseen({
  as: Tag,
  role,
  children,
}: {
  as: 'h1' | 'div' | 'span';
  role?: 'status';
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <Tag className={styles.unseen} {...(role === undefined ? {} : { role })}>
      {children}
    </Tag>
  );
}
