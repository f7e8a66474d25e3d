import { Redirect, Route, Switch } from 'wouter';
import { ClassProgrammePage } from '../../features/programmes/ClassProgrammePage.tsx';
import { KeptProgrammePage } from '../../features/programmes/KeptProgrammePage.tsx';
import { NewProgramme } from '../../features/programmes/NewProgramme.tsx';
import { Programmes } from '../../features/programmes/Programmes.tsx';
import { ClassRehearsal, ProgrammeRehearsal } from '../../features/programmes/RehearsalPages.tsx';

/** Everything about programmes: kept ones for admins, the copy of a class for its coach. */
export function ProgrammePages() {
  return (
    <Switch>
      <Route path="/programmes">
        <Programmes />
      </Route>
      <Route path="/programmes/new">
        <NewProgramme />
      </Route>
      <Route path="/programmes/:id">{({ id }) => <KeptProgrammePage id={id} />}</Route>
      <Route path="/programmes/:id/rehearse">{({ id }) => <ProgrammeRehearsal id={id} />}</Route>
      <Route path="/class/:sessionId/programme">
        {({ sessionId }) => <ClassProgrammePage sessionId={sessionId} />}
      </Route>
      <Route path="/class/:sessionId/rehearse">{({ sessionId }) => <ClassRehearsal sessionId={sessionId} />}</Route>
      <Route>
        <Redirect to="/" />
      </Route>
    </Switch>
  );
}
