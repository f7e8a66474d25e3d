import { useQuery } from '@tanstack/react-query';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { Unreachable } from '../../shared/api/api-problem.ts';
import { CardShape } from '../../shared/page/CardShape.tsx';
import { Shown } from '../../shared/page/Shown.tsx';
import { useFound } from '../../shared/page/use-found.ts';

/** The pages that plan classes, fetched when an admin opens one. */
export function FetchedSchedulingPages() {
  const found = useFound(useQuery<Pages>(pagesQuery()));
  return (
    <Shown found={found} label="Opening the schedule" shape={<CardShape lines={8} />}>
      {({ SchedulingPages }) => <SchedulingPages />}
    </Shown>
  );
}

/** The part of a class page that is for admins. The page does not wait for it. */
export function FetchedManageClass({ session }: { session: SessionView }) {
  const { data } = useQuery<Managing>(manageQuery());
  return data === undefined ? null : <data.ManageClass session={session} />;
}

type Pages = typeof import('./SchedulingPages.tsx');
type Managing = typeof import('../../features/scheduling/ManageClass.tsx');

const fetchedOnce = { staleTime: Infinity, structuralSharing: false } as const;

function pagesQuery() {
  return {
    queryKey: ['scheduling pages'],
    queryFn: () => fetched(import('./SchedulingPages.tsx')),
    ...fetchedOnce,
  };
}

function manageQuery() {
  return {
    queryKey: ['planning of a class'],
    queryFn: () => fetched(import('../../features/scheduling/ManageClass.tsx')),
    ...fetchedOnce,
  };
}

async function fetched<Part>(part: Promise<Part>): Promise<Part> {
  try {
    return await part;
  } catch (fault) {
    throw new Unreachable(fault);
  }
}
