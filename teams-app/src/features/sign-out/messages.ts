import type { MessageDescriptor } from 'react-intl';

export const words = {
  signOut: { id: 'signOut.signOut', defaultMessage: 'Sign out' },
  signedOut: { id: 'signOut.signedOut', defaultMessage: 'You are signed out of Upbeat' },
  signedOutWords: {
    id: 'signOut.signedOutWords',
    defaultMessage:
      'This page has forgotten who you are and what it showed. Teams itself stays signed in, and what you share in a running class goes on: stop that in its side panel.',
  },
  signInAgain: { id: 'signOut.signInAgain', defaultMessage: 'Sign in again' },
} satisfies Record<string, MessageDescriptor>;
