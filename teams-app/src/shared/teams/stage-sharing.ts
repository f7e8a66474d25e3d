import { meeting } from '@microsoft/teams-js';
import { within } from './within.ts';

/** On some phones Teams never calls back: then the person gets a hint instead of an endless wait. */
const ANSWER_MS = 10_000;

/** `not-here`: Teams fails to say, as phones and old clients do, some of them also to people who may not. */
export type StagePermission = 'may' | 'may-not' | 'not-here';

/** Whether this person may put the class on the stage, from here. */
export async function askStagePermission(): Promise<StagePermission> {
  try {
    const answer = await ask(meeting.getAppContentStageSharingCapabilities);
    return answer?.doesAppHaveSharePermission === true ? 'may' : 'may-not';
  } catch (error) {
    console.warn('Teams does not offer the stage here', error);
    return 'not-here';
  }
}

export async function isOnStage(): Promise<boolean> {
  const answer = await ask(meeting.getAppContentStageSharingState);
  return answer?.isAppSharing === true;
}

/** Puts a page of the app on the stage of the meeting, for everybody in it. */
export async function shareToStage(path: string): Promise<void> {
  const url = new URL(path, location.origin).href;
  await ask<boolean>((answered) => {
    meeting.shareAppContentToStage(answered, url, { sharingProtocol: meeting.SharingProtocol.Collaborative });
  });
}

export async function stopSharingToStage(): Promise<void> {
  await ask<boolean>(meeting.stopSharingAppContentToStage);
}

type Answered<T> = (error: unknown, answer: T | null) => void;

function ask<T>(call: (answered: Answered<T>) => void): Promise<T | null> {
  const answer = new Promise<T | null>((resolve, reject) => {
    call((error, result) => {
      if (error === null || error === undefined) resolve(result);
      else reject(new Error(`Teams refused: ${JSON.stringify(error)}`));
    });
  });
  return within(ANSWER_MS, answer);
}
