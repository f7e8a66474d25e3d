import type { OwnRequests } from '@upbeat/api/contract/live.ts';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useApi } from '../../shared/api/ApiProvider.tsx';
import { firstName } from '../../shared/look/first-name.ts';
import { PanelButton } from '../../shared/panel/PanelButton.tsx';
import { AskCard } from './AskCard.tsx';
import { SENSOR_TIPS, words, type SourceKind } from './messages.ts';
import { useAnswering } from './use-answers.ts';
import type { OwnUnwellness } from './use-unwell.ts';

interface AsksProps {
  sessionId: string;
  requests: OwnRequests;
  source: SourceKind | null;
  unwell: OwnUnwellness;
}

/** What waits for my answer: one after the other, a word of the coach first. */
export function Asks({ sessionId, requests: { word, spotlight, newCoach }, source, unwell }: AsksProps) {
  const [closed, setClosed] = useState<string | null>(null);
  if (word !== null && word.id !== closed) {
    return <CoachWord word={word} source={source} unwell={unwell} onClose={() => setClosed(word.id)} />;
  }
  if (spotlight !== null) return <SpotlightAsk key={spotlight.askId} sessionId={sessionId} spotlight={spotlight} />;
  if (newCoach !== null) return <NewCoachAsk key={newCoach.id} sessionId={sessionId} newCoach={newCoach} />;
  return null;
}

interface CoachWordProps {
  word: NonNullable<OwnRequests['word']>;
  source: SourceKind | null;
  unwell: OwnUnwellness;
  onClose: () => void;
}

function CoachWord({ word, source, unwell, onClose }: CoachWordProps) {
  const intl = useIntl();
  const coach = firstName(word.from);
  if (word.word === 'sensor-help') {
    return (
      <AskCard
        title={intl.formatMessage(words.sensorHelp, { coach })}
        words={intl.formatMessage(SENSOR_TIPS[source ?? 'none'])}
        actions={<PanelButton onClick={onClose}>{intl.formatMessage(words.done)}</PanelButton>}
      />
    );
  }
  const answer = (give: () => void) => () => {
    onClose();
    give();
  };
  return (
    <AskCard
      title={intl.formatMessage(words.areYouAllRight, { coach })}
      actions={
        <>
          <PanelButton onClick={answer(unwell.fine)}>{intl.formatMessage(words.fine)}</PanelButton>
          <PanelButton onClick={answer(unwell.say)}>{intl.formatMessage(words.moment)}</PanelButton>
        </>
      }
    />
  );
}

function SpotlightAsk(props: { sessionId: string; spotlight: NonNullable<OwnRequests['spotlight']> }) {
  const { sessionId, spotlight } = props;
  const { askId, from, state } = spotlight;
  const intl = useIntl();
  const api = useApi();
  const answering = useAnswering(askId, (isYes: boolean) => api.answerSpotlight(sessionId, { askId, isYes }));
  if (answering.given === false || (answering.given === true && state === 'asked')) return null;
  const isShown = state === 'shown';
  const fault = answering.hasFailed ? intl.formatMessage(words.notSent) : null;
  return (
    <AskCard
      title={intl.formatMessage(isShown ? words.shown : words.spotlight, { coach: firstName(from) })}
      words={intl.formatMessage(isShown ? words.shownWords : words.spotlightWords)}
      fault={fault}
      actions={
        isShown ? (
          <PanelButton isBusy={answering.isBusy} onClick={() => answering.give(false)}>
            {intl.formatMessage(words.stopSpotlight)}
          </PanelButton>
        ) : (
          <YesOrNo no={words.notNow} isBusy={answering.isBusy} onAnswer={answering.give} />
        )
      }
    />
  );
}

function NewCoachAsk(props: { sessionId: string; newCoach: NonNullable<OwnRequests['newCoach']> }) {
  const { sessionId, newCoach } = props;
  const intl = useIntl();
  const api = useApi();
  const coachId = newCoach.id;
  const answering = useAnswering(coachId, (isAllowed: boolean) =>
    api.answerNewCoach(sessionId, { coachId, isAllowed }),
  );
  if (answering.given !== null) return null;
  const coach = firstName(newCoach.name);
  return (
    <AskCard
      title={intl.formatMessage(words.newCoach, { coach })}
      words={intl.formatMessage(words.newCoachWords, { coach })}
      fault={answering.hasFailed ? intl.formatMessage(words.notSent) : null}
      actions={<YesOrNo no={words.no} isBusy={answering.isBusy} onAnswer={answering.give} />}
    />
  );
}

function YesOrNo(props: { no: typeof words.no; isBusy: boolean; onAnswer: (isYes: boolean) => void }) {
  const { no, isBusy, onAnswer } = props;
  const intl = useIntl();
  return (
    <>
      <PanelButton isBusy={isBusy} onClick={() => onAnswer(true)}>
        {intl.formatMessage(words.yes)}
      </PanelButton>
      <PanelButton isBusy={isBusy} onClick={() => onAnswer(false)}>
        {intl.formatMessage(no)}
      </PanelButton>
    </>
  );
}
