import type { Message } from '../../shared/message.ts';

export const words = {
  leads: { id: 'coachLead.leads', defaultMessage: '{name} leads this class' },
  youAreCoCoach: {
    id: 'coachLead.youAreCoCoach',
    defaultMessage: 'You are its other coach. If {name} drops out for 30 seconds, you can take over here.',
  },
  gone: { id: 'coachLead.gone', defaultMessage: '{name} is gone. The clock goes on by itself.' },
  mayTakeBack: {
    id: 'coachLead.mayTakeBack',
    defaultMessage: 'It is your class: you can take the lead back at any time.',
  },
  takeOver: { id: 'coachLead.takeOver', defaultMessage: 'Take over' },
  takingOver: { id: 'coachLead.takingOver', defaultMessage: 'Taking over' },
  notTaken: { id: 'coachLead.notTaken', defaultMessage: 'Not taken over. Look who leads, and try again.' },
  offline: {
    id: 'coachLead.offline',
    defaultMessage: 'Upbeat cannot see right now who leads. It looks again by itself.',
  },
} satisfies Record<string, Message>;
