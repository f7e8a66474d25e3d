import type { ReactNode } from 'react';
import { troubleOf } from '../api/trouble.ts';
import { StaleLine } from './StaleLine.tsx';
import { TroubleNotice } from './TroubleNotice.tsx';
import type { Found } from './use-found.ts';
import { Waiting } from './Waiting.tsx';

interface ShownProps<T> {
  found: Found<T>;
  /** What is waited for, in words. */
  label: string;
  /** Its shape while it is on its way. */
  shape: ReactNode;
  children: (value: T) => ReactNode;
}

/** What was found, or the words for why it is not here. */
export function Shown<T>({ found, label, shape, children }: ShownProps<T>) {
  switch (found.state) {
    case 'loading':
      return (
        <Waiting label={label} onRetry={found.retry}>
          {shape}
        </Waiting>
      );
    case 'failed':
      return <TroubleNotice trouble={troubleOf(found.error)} onRetry={found.retry} />;
    case 'found':
      return (
        <>
          {found.staleSince !== null && <StaleLine shownAt={found.staleSince} onRetry={found.retry} />}
          {children(found.value)}
        </>
      );
  }
}
