import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import { useIntl } from 'react-intl';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { CardShape } from '../../shared/page/CardShape.tsx';
import { Shown } from '../../shared/page/Shown.tsx';
import { useFound } from '../../shared/page/use-found.ts';
import { words as pageWords } from './messages.ts';
import { openDrafts } from './open-drafts.ts';
import { classDraftId, classPath, programmePath } from './programme-paths.ts';
import { classQuery, programmeQuery } from './programme-queries.ts';
import { readDraft } from './read-draft.ts';
import { words } from './rehearsal-messages.ts';
import { Rehearsal } from './Rehearsal.tsx';

/** Rehearses a kept programme; as it is being edited, where it is. */
export function ProgrammeRehearsal({ id }: { id: string }) {
  const intl = useIntl();
  const api = useApi();
  const edited = editedProgramme(id);
  const answer = useQuery({ ...programmeQuery(api, id), enabled: edited === null });
  const ended = intl.formatMessage(words.close);
  if (edited !== null) return <Rehearsal programme={edited} end={programmePath(id)} ended={ended} />;
  return <Rehearsed answer={answer} end={programmePath(id)} ended={ended} />;
}

/** Rehearses the copy of a class; as its coach is editing it, where they are. */
export function ClassRehearsal({ sessionId }: { sessionId: string }) {
  const intl = useIntl();
  const api = useApi();
  const edited = editedProgramme(classDraftId(sessionId));
  const answer = useQuery({ ...classQuery(api, sessionId), enabled: edited === null });
  const ended = intl.formatMessage(pageWords.backToClass);
  if (edited !== null) return <Rehearsal programme={edited} end={`${classPath(sessionId)}/programme`} ended={ended} />;
  return <Rehearsed answer={answer} end={classPath(sessionId)} ended={ended} />;
}

interface RehearsedProps {
  answer: UseQueryResult<{ readonly programme: Programme }>;
  end: string;
  ended: string;
}

function Rehearsed({ answer, end, ended }: RehearsedProps) {
  const intl = useIntl();
  const found = useFound(answer);
  return (
    <Shown found={found} label={intl.formatMessage(words.loading)} shape={<CardShape lines={8} />}>
      {({ programme }) => <Rehearsal programme={programme} end={end} ended={ended} />}
    </Shown>
  );
}

function editedProgramme(id: string): Programme | null {
  const open = openDrafts.find(id);
  return open === null ? null : readDraft(open.history.present).programme;
}
