import { Redirect, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Playback } from '../features/playback/Playback.tsx';
import { ClassPage } from '../features/schedule/ClassPage.tsx';
import { placeOf } from '../features/schedule/place.ts';
import { Schedule } from '../features/schedule/Schedule.tsx';
import { HeroShape, WeekShape } from '../features/schedule/ScheduleShape.tsx';
import { Page } from '../shared/page/Page.tsx';
import { showPage } from '../shared/page/PageRoot.tsx';
import { TroubleNotice } from '../shared/page/TroubleNotice.tsx';
import { useTeams } from '../shared/teams/TeamsGate.tsx';
import { FetchedProgrammePages } from './programmes/FetchedProgrammePages.tsx';

/** The tab of a channel or of a meeting. In a running meeting Teams opens its address in the side panel. */
function Tab() {
  const { context } = useTeams();
  if (context.frameContext === 'sidePanel') return <Elsewhere page="/panel.html" />;
  if (context.frameContext === 'meetingStage') return <Elsewhere page="/stage.html" />;
  return (
    <Page>
      {context.isAnonymous ? (
        <TroubleNotice trouble="anonymous" onRetry={() => location.reload()} />
      ) : (
        <Router hook={useHashLocation}>
          <Switch>
            <Route path="/">
              <Schedule place={placeOf(context)} week={undefined} />
            </Route>
            <Route path="/week/:week">{({ week }) => <Schedule place={placeOf(context)} week={week} />}</Route>
            <Route path="/class/:sessionId">{({ sessionId }) => <ClassPage sessionId={sessionId} />}</Route>
            <Route path="/class/:sessionId/:coaching">
              <FetchedProgrammePages />
            </Route>
            <Route path="/watch/:sessionId">
              {({ sessionId }) => <Playback sessionId={sessionId} back={`/class/${sessionId}`} />}
            </Route>
            <Route>
              <Redirect to="/" />
            </Route>
          </Switch>
        </Router>
      )}
    </Page>
  );
}

function Elsewhere({ page }: { page: string }) {
  location.replace(page);
  return null;
}

showPage({
  label: 'Opening the classes',
  shape: (
    <>
      <HeroShape />
      <WeekShape />
    </>
  ),
  children: <Tab />,
});
