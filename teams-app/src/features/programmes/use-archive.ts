import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { KeptProgramme } from '@upbeat/api/contract/programmes.ts';
import { useState } from 'react';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { programmesQuery } from './programme-queries.ts';

/** What was archived last, and how that went. */
export interface Archiving {
  readonly kept: KeptProgramme;
  readonly state: 'archived' | 'restored' | 'failed';
}

/** Archives programmes, and takes that back. */
export function useArchive() {
  const api = useApi();
  const queries = useQueryClient();
  const [archiving, setArchiving] = useState<Archiving | null>(null);
  const { mutate } = useMutation({
    mutationFn: ({ kept, isBack }: { kept: KeptProgramme; isBack: boolean }) =>
      isBack ? api.restoreProgramme(kept.id) : api.archiveProgramme(kept.id),
    onSuccess: (_answer, { kept, isBack }) => setArchiving({ kept, state: isBack ? 'restored' : 'archived' }),
    onError: (_error, { kept }) => setArchiving({ kept, state: 'failed' }),
    onSettled: () => queries.invalidateQueries({ queryKey: programmesQuery(api).queryKey }),
  });
  return {
    archiving,
    archive: (kept: KeptProgramme) => mutate({ kept, isBack: false }),
    restore: (kept: KeptProgramme) => mutate({ kept, isBack: true }),
  };
}
