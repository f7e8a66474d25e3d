import type { Delivery } from '@upbeat/api/contract/ops.ts';
import type { Message } from '../../shared/message.ts';
import { words } from './messages.ts';

/** What happened, and what an admin can do about it. */
export interface DeliveryWords {
  readonly title: Message;
  readonly happened: Message;
  readonly next: Message;
}

const REFUSALS: ReadonlyMap<string | null, Pick<DeliveryWords, 'happened' | 'next'>> = new Map([
  ['MessageWritesBlocked', { happened: words.mayNotWrite, next: words.mayNotWriteNext }],
  ['BotNotInConversationRoster', { happened: words.notInTeam, next: words.notInTeamNext }],
]);

/** Each code of the contract has its words: a refusal without a way out would leave an admin alone with it. */
const MEETING_REFUSALS: ReadonlyMap<string | null, Pick<DeliveryWords, 'happened' | 'next'>> = new Map([
  ['no-organiser', { happened: words.noOrganiser, next: words.noOrganiserNext }],
  ['consent-missing', { happened: words.consentMissing, next: words.consentMissingNext }],
  ['no-access-policy', { happened: words.noAccessPolicy, next: words.noAccessPolicyNext }],
  ['organiser-not-found', { happened: words.organiserNotFound, next: words.noOrganiserNext }],
  ['app-not-in-catalogue', { happened: words.notInCatalogue, next: words.notInCatalogueNext }],
  ['not-allowed', { happened: words.mailboxNotAllowed, next: words.mailboxNotAllowedNext }],
  ['unavailable', { happened: words.microsoftUnavailable, next: words.tryLater }],
]);

/** In plain words; a code that nobody has words for stands below them. */
export function deliveryWords({ what, state, code }: Pick<Delivery, 'what' | 'state' | 'code'>): DeliveryWords {
  switch (what) {
    case 'summary':
      return { title: words.summaryTitle, happened: words.summaryFailed, next: words.summaryFailedNext };
    case 'recaps':
      return { title: words.recapsTitle, happened: words.recapsFailed, next: words.recapsFailedNext };
    case 'meeting':
      return { title: words.meetingTitle, ...meetingWords(state, code) };
    case 'notices':
      return { title: words.noticesTitle, happened: words.noticesFailed, next: words.noticesFailedNext };
    case 'recording':
      return { title: words.recordingTitle, happened: words.recordingFailed, next: words.recordingFailedNext };
    case 'class-card':
      return { title: words.cardTitle, ...cardWords(state, code) };
  }
}

function cardWords(state: Delivery['state'], code: string | null): Pick<DeliveryWords, 'happened' | 'next'> {
  switch (state) {
    case 'unknown':
      return { happened: words.cardUnknown, next: words.cardUnknownNext };
    case 'refused':
      return REFUSALS.get(code) ?? { happened: words.cardRefused, next: words.cardRefusedNext };
    case 'failed':
      return { happened: words.cardFailed, next: words.tryLater };
  }
}

function meetingWords(state: Delivery['state'], code: string | null): Pick<DeliveryWords, 'happened' | 'next'> {
  const refused = state === 'refused' ? MEETING_REFUSALS.get(code) : undefined;
  return refused ?? { happened: words.meetingFailed, next: words.tryLater };
}
