import { amira, ewa, hana, leo, nils, rosa, type LocalPerson } from '../directory/directory.ts';
import type { HostPerson, Step } from '../teams-host/box.ts';

/** Follows the link of the meeting without any account: Teams knows no more of her than the name she typed. */
export const mia: HostPerson = {
  id: 'mia-by-the-link',
  tenantId: '',
  name: 'Mia',
  words: 'by the link',
  address: '',
  userPrincipalName: '',
  mayPresent: false,
  isAnonymous: true,
};

/** The people one can be in the box. */
export const boxPeople: readonly HostPerson[] = [
  toHostPerson(amira, 'in class', false),
  toHostPerson(rosa, 'coach', true),
  toHostPerson(ewa, 'co-coach', true),
  toHostPerson(hana, 'HR admin', true),
  toHostPerson(leo, 'guest', false),
  mia,
  toHostPerson(nils, 'other company', false),
];

function toHostPerson(person: LocalPerson, words: string, mayPresent: boolean): HostPerson {
  const { id, tenantId, name, address, userPrincipalName } = person;
  return { id, tenantId, name, words, address, userPrincipalName, mayPresent };
}

/** What to look at first, one person after the other. */
export const boxSteps: readonly Step[] = [
  { at: '0:00', title: 'You are Amira', words: 'Say who sees your effort, then tap how it felt.', personId: amira.id },
  { at: '1:00', title: 'Become Rosa', words: 'She leads the class: send a cue, then end it.', personId: rosa.id },
  {
    at: '2:00',
    title: 'End the class',
    words: 'Read the card that comes to the channel, and the recap in your chat.',
    personId: amira.id,
  },
];
