import type { HostPerson, PersonalTab, Step, TeamsChannel } from './box.ts';

/** Where the classes of the local organisation are announced. */
export const wellbeingChannel: TeamsChannel = {
  id: '19:5c1a55e5c1a55e5c1a55e5c1a55e5c1a@thread.tacv2',
  name: 'Classes',
  teamId: '19:0e11be1090e11be1090e11be1090e11b@thread.tacv2',
  teamName: 'Wellbeing',
  groupId: '0e11be10-90e1-4be1-890e-11be1090e11b',
};

export function defaultTab(appOrigin: string): { entityId: string; contentUrl: string; displayName: string } {
  return { entityId: 'upbeat-classes', contentUrl: `${appOrigin}/tab.html`, displayName: 'Classes' };
}

export function defaultPersonalTabs(appOrigin: string): readonly PersonalTab[] {
  return [{ entityId: 'upbeat-personal', name: 'My Upbeat', contentUrl: `${appOrigin}/personal.html` }];
}

/** The tour of a newcomer: once as somebody in the class, then as its coach. */
export function defaultSteps(people: readonly HostPerson[]): readonly Step[] {
  const participant = people.find(({ mayPresent }) => !mayPresent);
  const coach = people.find(({ mayPresent }) => mayPresent);
  return [
    { at: '0:00', ...become('You are', participant), words: 'Stop sharing. Your tile leaves at once.' },
    { at: '1:00', ...become('Become', coach), words: 'Send a cue, then skip an interval.' },
    { at: '2:00', title: 'End the class', words: 'See what stays, and who gets it.' },
  ];
}

function become(verb: string, person: HostPerson | undefined): Pick<Step, 'title' | 'personId'> {
  if (person === undefined) return { title: `${verb} somebody` };
  return { title: `${verb} ${person.name.split(' ')[0] ?? person.name}`, personId: person.id };
}
