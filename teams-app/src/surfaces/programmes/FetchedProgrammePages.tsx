import { useQuery } from '@tanstack/react-query';
import { Unreachable } from '../../shared/api/api-problem.ts';
import { CardShape } from '../../shared/page/CardShape.tsx';
import { Shown } from '../../shared/page/Shown.tsx';
import { useFound } from '../../shared/page/use-found.ts';

/** The pages about programmes, fetched when somebody opens one: most people who look at a tab never do. */
export function FetchedProgrammePages() {
  const found = useFound(
    useQuery<Pages>({
      queryKey: ['programme pages'],
      queryFn: fetchPages,
      staleTime: Infinity,
      structuralSharing: false,
    }),
  );
  return (
    <Shown found={found} label="Opening the programmes" shape={<CardShape lines={6} />}>
      {({ ProgrammePages }) => <ProgrammePages />}
    </Shown>
  );
}

type Pages = typeof import('./ProgrammePages.tsx');

async function fetchPages(): Promise<Pages> {
  try {
    return await import('./ProgrammePages.tsx');
  } catch (fault) {
    throw new Unreachable(fault);
  }
}
