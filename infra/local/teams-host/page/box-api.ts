import type { GivenAnswer } from '../agenda.ts';
import type { Box, ConfiguredTab, Meeting } from '../box.ts';
import type { PressAnswer, PressedButton, WrittenMessage } from '../conversations.ts';

/** The server said no, in words to show. */
export class Refused extends Error {
  constructor(words: string) {
    super(words);
    this.name = 'Refused';
  }
}

export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function ask<Answer>(path: string, request: RequestInit = {}): Promise<Answer> {
  const response = await fetch(path, request);
  const answer = (await response.json()) as Answer & { words?: string | null };
  if (!response.ok) throw new Refused(answer.words ?? `The local Teams answered ${response.status}`);
  return answer;
}

function json(method: string, body: object): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

interface Words {
  readonly words: string | null;
}

export const fetchBox = () => ask<Box>('/box.json');

export const fetchAccessToken = async (personId: string) =>
  (await ask<{ accessToken: string }>('/token', json('POST', { personId }))).accessToken;

export const putOnStage = (personId: string, chatId: string, contentUrl: string) =>
  ask('/sharing', json('POST', { personId, chatId, contentUrl }));

export const clearStage = (personId: string, chatId: string) =>
  ask(`/sharing?${new URLSearchParams({ personId, chatId }).toString()}`, { method: 'DELETE' });

export const joinMeeting = (personId: string, chatId: string) =>
  ask<Meeting>('/meetings/join', json('POST', { personId, chatId }));

export const leaveMeeting = (personId: string, chatId: string) =>
  ask('/meetings/leave', json('POST', { personId, chatId }));

export const answerInvitation = (personId: string, entryId: string, answer: GivenAnswer) =>
  ask('/agenda/answers', json('POST', { personId, entryId, answer }));

export const markActivityRead = (personId: string, itemId: string) =>
  ask('/activity/read', json('PUT', { personId, itemId }));

export const saveTab = (tab: ConfiguredTab) => ask('/tab', json('PUT', tab));

export const playMoment = (id: string) => ask<Words>(`/moments/${encodeURIComponent(id)}`, { method: 'POST' });

export const replayWorkout = (file: File, personId: string) =>
  ask<Words>(`/replay?${new URLSearchParams({ name: file.name, personId }).toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });

export const sendMessage = (message: WrittenMessage) => ask('/conversations/messages', json('POST', message));

export const pressButton = (press: PressedButton) => ask<PressAnswer>('/conversations/presses', json('POST', press));

export const markRead = (personId: string, conversationId: string) =>
  ask('/conversations/read', json('PUT', { personId, conversationId }));
