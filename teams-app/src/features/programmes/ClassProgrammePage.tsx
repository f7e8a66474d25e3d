import { Button, makeStyles } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { CardShape } from '../../shared/page/CardShape.tsx';
import { Shown } from '../../shared/page/Shown.tsx';
import { StateNotice } from '../../shared/page/StateNotice.tsx';
import { quiet } from '../../shared/page/type-scale.ts';
import { useFound } from '../../shared/page/use-found.ts';
import { BackLink } from './BackLink.tsx';
import { freshDraft } from './begin-draft.ts';
import { words as editorWords } from './editor-messages.ts';
import { baseOf, classKeeper } from './keepers.ts';
import { words } from './messages.ts';
import { openDrafts } from './open-drafts.ts';
import { TakeAnother } from './TakeAnother.tsx';
import { ProgrammeEditor } from './ProgrammeEditor.tsx';
import { classDraftId, classPath, classRehearsalPath } from './programme-paths.ts';
import { classQuery } from './programme-queries.ts';

const useStyles = makeStyles({ about: { margin: 0, ...quiet } });

/** Edits the copy of one class, for who leads it, before it starts. */
export function ClassProgrammePage({ sessionId }: { sessionId: string }) {
  const intl = useIntl();
  const api = useApi();
  const found = useFound(useQuery(classQuery(api, sessionId)));
  return (
    <Shown found={found} label={intl.formatMessage(editorWords.loading)} shape={<CardShape lines={8} />}>
      {(session) =>
        session.isCoach && session.state === 'scheduled' ? (
          <Editing session={session} />
        ) : (
          <StaysAsItIs sessionId={sessionId} />
        )
      }
    </Shown>
  );
}

function Editing({ session }: { session: SessionView }) {
  const intl = useIntl();
  const styles = useStyles();
  const api = useApi();
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const { id: sessionId, plannedStart, programme } = session;
  const draftId = classDraftId(sessionId);
  const fresh = useMemo(() => freshDraft(draftId, { ...baseOf({ programme }), programme }), [draftId, programme]);
  const keeper = useMemo(() => classKeeper({ api, queries }, sessionId), [api, queries, sessionId]);
  const day = intl.formatDate(plannedStart, { weekday: 'long', day: 'numeric', month: 'long' });
  function leave(): void {
    openDrafts.drop(draftId);
    goTo(classPath(sessionId));
  }
  return (
    <ProgrammeEditor
      fresh={fresh}
      keeper={keeper}
      rehearsal={classRehearsalPath(sessionId)}
      back={<BackLink to={classPath(sessionId)}>{intl.formatMessage(words.backToClass)}</BackLink>}
      about={(editor) => (
        <>
          <p className={styles.about}>
            {intl.formatMessage(words.onlyThisClass, { day, time: intl.formatTime(plannedStart) })}
          </p>
          <TakeAnother editor={editor} />
        </>
      )}
      onKeepAsNew={leave}
      onLeave={leave}
    />
  );
}

function StaysAsItIs({ sessionId }: { sessionId: string }) {
  const intl = useIntl();
  const [, goTo] = useLocation();
  return (
    <StateNotice
      title={intl.formatMessage(words.notChangeableTitle)}
      actions={
        <Button appearance="primary" onClick={() => goTo(classPath(sessionId))}>
          {intl.formatMessage(words.backToClass)}
        </Button>
      }
    >
      {intl.formatMessage(words.notYours)}
    </StateNotice>
  );
}
