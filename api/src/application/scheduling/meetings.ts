import type { PersonId, TenantId } from '../../domain/directory/identity.ts';

export interface OnlineMeeting {
  readonly id: string;
  readonly chatId: string;
}

/** The Teams meetings of an organisation, and Upbeat in them. Throws as `Calendar` does. */
export interface OnlineMeetings {
  /** Null while Teams does not know it yet. */
  find(of: { tenantId: TenantId; organiserId: PersonId; joinUrl: string }): Promise<OnlineMeeting | null>;
  /** Coaches present, others take part; recording and transcription as planned. */
  set(
    of: { tenantId: TenantId; organiserId: PersonId; meetingId: string },
    as: { presenters: readonly { address: string; personId: PersonId }[]; isRecorded: boolean; isTranscribed: boolean },
  ): Promise<void>;
  /** Puts Upbeat into the chat of a meeting. Harmless twice. */
  installApp(of: { tenantId: TenantId; chatId: string }): Promise<void>;
  /** Puts Upbeat's tab into it. Harmless twice. */
  addTab(of: { tenantId: TenantId; chatId: string }): Promise<void>;
}
