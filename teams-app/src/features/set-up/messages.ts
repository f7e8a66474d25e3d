import type { MessageDescriptor } from 'react-intl';

export const words = {
  title: { id: 'setUp.title', defaultMessage: 'Set up Upbeat for your organisation' },
  intro: {
    id: 'setUp.intro',
    defaultMessage:
      'Upbeat does not know your organisation yet. Once it is set up, you plan classes and your colleagues take part, each deciding alone who sees their effort.',
  },
  name: { id: 'setUp.name', defaultMessage: 'Name of your organisation' },
  nameHint: { id: 'setUp.nameHint', defaultMessage: 'As your colleagues know it. You can change it later.' },
  nameMissing: { id: 'setUp.nameMissing', defaultMessage: 'Give a name of up to 100 characters.' },
  keeps: { id: 'setUp.keeps', defaultMessage: 'What this keeps' },
  keepsWords: {
    id: 'setUp.keepsWords',
    defaultMessage:
      'The name of your organisation, and that you set it up. No list of colleagues is read, and HR never sees a person, their effort or that they came.',
  },
  action: { id: 'setUp.action', defaultMessage: 'Set up Upbeat' },
  failed: { id: 'setUp.failed', defaultMessage: 'That did not work. Nothing has changed; try again in a moment.' },
  suspended: {
    id: 'setUp.suspended',
    defaultMessage: 'Upbeat is suspended for your organisation. Write to support; an administrator cannot lift this.',
  },
  otherTitle: { id: 'setUp.otherTitle', defaultMessage: 'Upbeat is not set up yet' },
  otherWords: {
    id: 'setUp.otherWords',
    defaultMessage:
      'Someone with the role “Upbeat administrator” in your organisation opens this page once and sets Upbeat up; often this is HR or your wellness team. If nobody has the role yet, your IT administrator gives it in Microsoft Entra. Nothing about you is kept until then.',
  },
  lookAgain: { id: 'setUp.lookAgain', defaultMessage: 'Look again' },
  support: { id: 'setUp.support', defaultMessage: 'How to set Upbeat up' },
  privacy: { id: 'setUp.privacy', defaultMessage: 'Privacy' },
  terms: { id: 'setUp.terms', defaultMessage: 'Terms' },
} satisfies Record<string, MessageDescriptor>;
