import { Button } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { codeOf } from '../../shared/api/api-problem.ts';
import { CardShape } from '../../shared/page/CardShape.tsx';
import { Shown } from '../../shared/page/Shown.tsx';
import { StateNotice } from '../../shared/page/StateNotice.tsx';
import { useFound } from '../../shared/page/use-found.ts';
import { BackLink } from './BackLink.tsx';
import { beginNew, freshDraft } from './begin-draft.ts';
import { words as editorWords } from './editor-messages.ts';
import { programmeKeeper } from './keepers.ts';
import { words } from './messages.ts';
import { openDrafts, type OpenDraft } from './open-drafts.ts';
import { ProgrammeEditor } from './ProgrammeEditor.tsx';
import { PROGRAMMES, programmePath, rehearsalPath } from './programme-paths.ts';
import { programmeQuery } from './programme-queries.ts';

/** Edits one programme that is kept, or one that is not kept yet. */
export function KeptProgrammePage({ id }: { id: string }) {
  const stored = openDrafts.find(id);
  if (stored?.base.version === 0) return <Editing key={id} fresh={stored} />;
  return <Looking key={id} id={id} />;
}

function Looking({ id }: { id: string }) {
  const intl = useIntl();
  const api = useApi();
  const found = useFound(useQuery(programmeQuery(api, id)));
  if (found.state === 'failed' && codeOf(found.error) === 'programme-not-found') return <Gone id={id} />;
  return (
    <Shown found={found} label={intl.formatMessage(editorWords.loading)} shape={<CardShape lines={8} />}>
      {(kept) => <KeptEditing kept={kept} />}
    </Shown>
  );
}

function KeptEditing({ kept }: { kept: Parameters<typeof freshDraft>[1] & { id: string } }) {
  const fresh = useMemo(() => freshDraft(kept.id, kept), [kept]);
  return <Editing fresh={fresh} />;
}

function Editing({ fresh }: { fresh: OpenDraft }) {
  const intl = useIntl();
  const api = useApi();
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const { id } = fresh;
  const keeper = useMemo(() => programmeKeeper({ api, queries }, id), [api, queries, id]);

  function keepAsNew(): void {
    const draft = openDrafts.find(id)?.history.present;
    openDrafts.drop(id);
    goTo(programmePath(beginNew(draft)), { replace: true });
  }
  function leave(): void {
    openDrafts.drop(id);
    goTo(PROGRAMMES);
  }
  return (
    <ProgrammeEditor
      fresh={fresh}
      keeper={keeper}
      rehearsal={rehearsalPath(id)}
      back={<BackLink to={PROGRAMMES}>{intl.formatMessage(words.back)}</BackLink>}
      onKeepAsNew={keepAsNew}
      onLeave={leave}
    />
  );
}

/** Archived, or lost with a window: said, with a way to have the first of these back. */
function Gone({ id }: { id: string }) {
  const intl = useIntl();
  const api = useApi();
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const { mutate, isPending, isError } = useMutation({
    mutationFn: () => api.restoreProgramme(id),
    onSuccess: (kept) => queries.setQueryData(programmeQuery(api, id).queryKey, kept),
  });
  return (
    <StateNotice
      title={intl.formatMessage(words.goneTitle)}
      actions={
        <>
          <Button appearance="primary" onClick={() => goTo(PROGRAMMES)}>
            {intl.formatMessage(words.back)}
          </Button>
          {!isError && (
            <Button disabledFocusable={isPending} onClick={() => mutate()}>
              {intl.formatMessage(words.restoreIt)}
            </Button>
          )}
        </>
      }
    >
      {intl.formatMessage(isError ? words.archiveFailed : words.goneWords)}
    </StateNotice>
  );
}
