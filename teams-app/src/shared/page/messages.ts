import type { MessageDescriptor } from 'react-intl';
import type { Trouble } from '../api/trouble.ts';

export const words = {
  opening: { id: 'page.opening', defaultMessage: 'Opening Upbeat' },
  takesLonger: { id: 'page.takesLonger', defaultMessage: 'This takes longer than usual.' },
  tryAgain: { id: 'page.tryAgain', defaultMessage: 'Try again' },
  allow: { id: 'page.allow', defaultMessage: 'Allow and continue' },
  support: { id: 'page.support', defaultMessage: 'Support' },
  onlyYou: { id: 'page.onlyYou', defaultMessage: 'Only you see this' },
  opensInBrowser: { id: 'page.opensInBrowser', defaultMessage: 'Opens in your browser' },
  stale: { id: 'page.stale', defaultMessage: 'No connection to Upbeat. Shown as of {time}.' },
} satisfies Record<string, MessageDescriptor>;

/** Why a page shows nothing: besides what the api says, where and to whom it is open. */
export type PageTrouble = Trouble | 'outside-teams' | 'anonymous';

/** A title and what to do about it, for each trouble. */
export const TROUBLE_WORDS: Readonly<Record<PageTrouble, { title: MessageDescriptor; words: MessageDescriptor }>> = {
  'outside-teams': {
    title: { id: 'page.outside.title', defaultMessage: 'Open Upbeat in Teams' },
    words: {
      id: 'page.outside.words',
      defaultMessage:
        'This page belongs in Microsoft Teams, and Teams did not answer. Open Upbeat there, or try again if you are in Teams already.',
    },
  },
  unreachable: {
    title: { id: 'page.unreachable.title', defaultMessage: 'No connection to Upbeat' },
    words: {
      id: 'page.unreachable.words',
      defaultMessage: 'Check your network, then try again. A class that is running goes on without this page.',
    },
  },
  'sign-in-failed': {
    title: { id: 'page.signIn.title', defaultMessage: 'Teams could not sign you in' },
    words: {
      id: 'page.signIn.words',
      defaultMessage: 'Try again. If it stays like this, sign out of Teams and in again.',
    },
  },
  'consent-needed': {
    title: { id: 'page.consent.title', defaultMessage: 'One permission first' },
    words: {
      id: 'page.consent.words',
      defaultMessage:
        'Upbeat needs your name and organisation from Teams, and nothing else. If you may not allow this yourself, your administrator can.',
    },
  },
  'tenant-not-active': {
    title: { id: 'page.tenant.title', defaultMessage: 'Upbeat is not set up yet' },
    words: {
      id: 'page.tenant.words',
      defaultMessage:
        'An administrator of your organisation opens Upbeat from the apps of Teams once and sets it up. Then the classes appear here.',
    },
  },
  'not-for-you': {
    title: { id: 'page.notForYou.title', defaultMessage: 'This is not here for you' },
    words: {
      id: 'page.notForYou.words',
      defaultMessage: 'It belongs to another organisation, or it is gone. Ask whoever invited you for the right class.',
    },
  },
  anonymous: {
    title: { id: 'page.anonymous.title', defaultMessage: 'You are here without an account' },
    words: {
      id: 'page.anonymous.words',
      defaultMessage:
        'Upbeat knows people by their work account. Sign in to Teams to see the classes; you can follow a class by video and voice without it.',
    },
  },
  'too-busy': {
    title: { id: 'page.busy.title', defaultMessage: 'Upbeat is busy' },
    words: { id: 'page.busy.words', defaultMessage: 'Wait a moment, then try again. Nothing is lost.' },
  },
  unexpected: {
    title: { id: 'page.unexpected.title', defaultMessage: 'Something went wrong here' },
    words: { id: 'page.unexpected.words', defaultMessage: 'Nothing is lost. Try again in a moment.' },
  },
};
