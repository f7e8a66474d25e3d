import type { PlaybackAct } from '@upbeat/api/contract/coach.ts';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import type { Answer } from '../../shared/announce/Answers.tsx';
import { codeOf } from '../../shared/api/api-problem.ts';
import type { Api } from '../../shared/api/api.ts';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import type { CoachFollows } from '../../shared/coach/use-coach-line.ts';
import { words } from './messages.ts';
import { createPlaybackActs, type PlaybackActs, type PlaybackActsState } from './playback-acts.ts';

export interface Playback {
  readonly acts: PlaybackActs;
  readonly state: PlaybackActsState;
}

/** What the coach does to the clock of their class, and how that stands. */
export function usePlayback(
  sessionId: string,
  { follows, programme, answer }: { follows: CoachFollows; programme: Programme; answer: Answer },
): Playback {
  const api = useApi();
  const intl = useIntl();
  const { line, coach } = follows;
  const [acts] = useState(() => createActs(api, { sessionId, line }));
  const state = useSyncExternalStore(acts.subscribe, acts.state);
  const say = useEffectEvent((act: PlaybackAct) => answer(doneText(intl, act, programme)));
  const { done } = state;
  useEffect(() => {
    if (done !== null) say(done);
  }, [done]);
  const { acts: known } = coach;
  useEffect(() => acts.hearClock(known), [acts, known]);
  return { acts, state };
}

function createActs(api: Api, { sessionId, line }: { sessionId: string; line: CoachFollows['line'] }): PlaybackActs {
  return createPlaybackActs({
    send: (act) => api.play(sessionId, act),
    codeOf,
    onAnswer: line.hearPlayback,
    onDoubt: line.refresh,
    newId: () => crypto.randomUUID(),
    now: () => performance.now(),
    wait(milliseconds, run) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}

function doneText(intl: IntlShape, act: PlaybackAct, { intervals }: Programme): string {
  switch (act.act) {
    case 'pause':
      return intl.formatMessage(words.donePaused);
    case 'resume':
      return intl.formatMessage(words.doneResumed);
    case 'add-time':
      return intl.formatMessage(words.doneAdded);
    case 'next': {
      const next = intervals[act.from + 1];
      return next ? intl.formatMessage(words.doneNext, { name: next.name }) : intl.formatMessage(words.doneLast);
    }
    case 'undo':
      return intl.formatMessage(words.doneUndone);
    case 'extend':
      return intl.formatMessage(words.doneExtended);
  }
}
