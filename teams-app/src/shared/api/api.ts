import type {
  CoachConfirmation,
  Cue,
  LeadView,
  MyCues,
  PlaybackAct,
  PlaybackView,
  SpotlightAnswer,
  SpotlightAsk,
  StageChange,
  Unwell,
  WordToPerson,
} from '@upbeat/api/contract/coach.ts';
import type { ClassTicket, GuestCode, GuestEntry } from '@upbeat/api/contract/guests.ts';
import type { JoinLive, LiveSnapshot, LiveTicket, RatingChange } from '@upbeat/api/contract/live.ts';
import type {
  ConsentChange,
  ConsentView,
  Me,
  FeelingChange,
  MyClasses,
  MyResult,
  MyWeeks,
  Profile,
  ProfileView,
  ResultFormat,
} from '@upbeat/api/contract/me.ts';
import type { Deliveries } from '@upbeat/api/contract/ops.ts';
import type { PermissionsView } from '@upbeat/api/contract/permissions.ts';
import type { Discarded, NewPairing } from '@upbeat/api/contract/pairing.ts';
import type {
  ClassProgrammeChange,
  KeptProgramme,
  ProgrammeChange,
  ProgrammeList,
} from '@upbeat/api/contract/programmes.ts';
import type { ClassCourse, ClassMean, RecordingLink, RecordingView } from '@upbeat/api/contract/recordings.ts';
import type { NewSession, SessionList, SessionView } from '@upbeat/api/contract/sessions.ts';
import { requestApi, type AnsweredFile, type ApiRequest, type RequestWorld } from './request.ts';
import { scheduleApi, type ScheduleApi } from './schedule-api.ts';

/** Which classes to list: those of one channel, of one meeting, or all of the organisation. */
export interface SessionQuery {
  readonly from: Date;
  readonly to: Date;
  readonly teamsChannelId?: string;
  readonly meetingId?: string;
}

/** The api as the pages see it, one function a route. */
export interface Api extends ScheduleApi {
  me(): Promise<Me>;
  profile(): Promise<ProfileView>;
  saveProfile(profile: Profile): Promise<ProfileView>;
  consent(): Promise<ConsentView>;
  changeConsent(change: ConsentChange): Promise<ConsentView>;
  myClasses(): Promise<MyClasses>;
  /** The last weeks where the person is, this one last. */
  myWeeks(timeZone: string): Promise<MyWeeks>;
  setUpTenant(name: string): Promise<unknown>;
  sessions(query: SessionQuery): Promise<SessionList>;
  schedule(session: NewSession): Promise<SessionView>;
  session(sessionId: string): Promise<SessionView>;
  changeClassProgramme(sessionId: string, change: ClassProgrammeChange): Promise<SessionView>;
  startSession(sessionId: string): Promise<SessionView>;
  endSession(sessionId: string): Promise<SessionView>;
  takePart(sessionId: string): Promise<null>;
  joinLive(sessionId: string, join: JoinLive): Promise<LiveTicket>;
  liveSnapshot(sessionId: string): Promise<LiveSnapshot>;
  rate(sessionId: string, interval: number, change: RatingChange): Promise<null>;
  mine(sessionId: string): Promise<MyResult>;
  giveFeeling(sessionId: string, change: FeelingChange): Promise<null>;
  myFile(sessionId: string, format: ResultFormat): Promise<AnsweredFile>;
  deleteMine(sessionId: string): Promise<null>;
  /** How it stands with the recording of a class. */
  recording(sessionId: string): Promise<RecordingView>;
  /** Where it plays for some minutes. */
  openRecording(sessionId: string): Promise<RecordingLink>;
  /** What ran when in a class. */
  course(sessionId: string): Promise<ClassCourse>;
  classMean(sessionId: string): Promise<ClassMean>;
  /** A code for a sensor in another browser. */
  offerPairing(sessionId: string): Promise<NewPairing>;
  notMyHeartRate(sessionId: string): Promise<Discarded>;
  sayUnwell(sessionId: string, unwell: Unwell): Promise<null>;
  sayFine(sessionId: string): Promise<null>;
  answerSpotlight(sessionId: string, answer: SpotlightAnswer): Promise<null>;
  answerNewCoach(sessionId: string, answer: CoachConfirmation): Promise<null>;
  programmes(): Promise<ProgrammeList>;
  programme(id: string): Promise<KeptProgramme>;
  keepProgramme(id: string, change: ProgrammeChange): Promise<KeptProgramme>;
  archiveProgramme(id: string): Promise<null>;
  restoreProgramme(id: string): Promise<KeptProgramme>;
  /** What an admin decides upon. */
  deliveries(): Promise<Deliveries>;
  retryDelivery(id: string): Promise<null>;
  dismissDelivery(id: string): Promise<null>;
  restoreDelivery(id: string): Promise<null>;
  /** What Upbeat may do in Microsoft 365, as looked up now. */
  permissions(): Promise<PermissionsView>;
  /** @param address of a mailbox; null takes scheduling back to pasted links */
  appointOrganiser(address: string | null): Promise<PermissionsView>;
  enterAsGuest(entry: GuestEntry): Promise<ClassTicket>;
  play(sessionId: string, act: PlaybackAct): Promise<PlaybackView>;
  directStage(sessionId: string, change: StageChange): Promise<null>;
  sendCue(sessionId: string, cue: Cue): Promise<null>;
  askForSpotlight(sessionId: string, ask: SpotlightAsk): Promise<null>;
  endSpotlight(sessionId: string): Promise<null>;
  sendWord(sessionId: string, word: WordToPerson): Promise<null>;
  lead(sessionId: string): Promise<LeadView>;
  takeLead(sessionId: string): Promise<LeadView>;
  makeGuestCode(sessionId: string): Promise<GuestCode>;
  closeGuestCode(sessionId: string): Promise<null>;
  myCues(): Promise<MyCues>;
  saveMyCues(cues: MyCues): Promise<MyCues>;
}

export function createApi(world: RequestWorld): Api {
  // The api checks its answers against the same schemas these types come from.
  const ask = <T>(request: ApiRequest) => requestApi(world, request) as Promise<T>;
  const get = <T>(path: string) => ask<T>({ method: 'GET', path });
  const put = <T>(path: string, body: unknown) => ask<T>({ method: 'PUT', path, body });
  const post = <T>(path: string, body?: unknown) => ask<T>({ method: 'POST', path, body });
  /** A POST that the api promises is harmless twice. */
  const repeatable = <T>(path: string, body?: unknown) => ask<T>({ method: 'POST', path, body, isIdempotent: true });
  const programme = (id: string) => `/programmes/${encodeURIComponent(id)}`;
  const delivery = (id: string) => `/ops/jobs/${encodeURIComponent(id)}`;
  const of = (sessionId: string) => `/sessions/${encodeURIComponent(sessionId)}`;

  return {
    ...scheduleApi(ask),
    me: () => get('/me'),
    profile: () => get('/me/profile'),
    saveProfile: (profile) => put('/me/profile', profile),
    consent: () => get('/me/consent'),
    changeConsent: (change) => put('/me/consent', change),
    myClasses: () => get('/me/classes'),
    myWeeks: (timeZone) => get(`/me/weeks?${new URLSearchParams({ timeZone }).toString()}`),
    setUpTenant: (name) => put('/tenant', { name }),
    sessions: (query) => get(`/sessions?${searchOf(query).toString()}`),
    schedule: (session) => post('/sessions', session),
    session: (sessionId) => get(of(sessionId)),
    changeClassProgramme: (sessionId, change) => put(`${of(sessionId)}/programme`, change),
    startSession: (sessionId) => repeatable(`${of(sessionId)}/start`),
    endSession: (sessionId) => repeatable(`${of(sessionId)}/end`),
    takePart: (sessionId) => repeatable(`${of(sessionId)}/participation`),
    joinLive: (sessionId, join) => repeatable(`${of(sessionId)}/live`, join),
    liveSnapshot: (sessionId) => get(`${of(sessionId)}/live`),
    rate: (sessionId, interval, change) => put(`${of(sessionId)}/ratings/${interval}`, change),
    mine: (sessionId) => get(`${of(sessionId)}/mine`),
    giveFeeling: (sessionId, change) => put(`${of(sessionId)}/mine/feeling`, change),
    myFile: (sessionId, format) =>
      ask({ method: 'GET', path: `${of(sessionId)}/mine/file?format=${format}`, answer: 'file' }),
    recording: (sessionId) => get(`${of(sessionId)}/recording`),
    openRecording: (sessionId) => repeatable(`${of(sessionId)}/recording/link`),
    course: (sessionId) => get(`${of(sessionId)}/course`),
    classMean: (sessionId) => get(`${of(sessionId)}/mean`),
    deleteMine: (sessionId) => ask({ method: 'DELETE', path: `${of(sessionId)}/mine` }),
    offerPairing: (sessionId) => post(`${of(sessionId)}/pairings`),
    notMyHeartRate: (sessionId) => repeatable(`${of(sessionId)}/pairings/not-mine`),
    sayUnwell: (sessionId, unwell) => put(`${of(sessionId)}/unwell`, unwell),
    sayFine: (sessionId) => ask({ method: 'DELETE', path: `${of(sessionId)}/unwell` }),
    answerSpotlight: (sessionId, answer) => put(`${of(sessionId)}/spotlight/answer`, answer),
    answerNewCoach: (sessionId, answer) => put(`${of(sessionId)}/coach-sees`, answer),
    programmes: () => get('/programmes'),
    programme: (id) => get(programme(id)),
    keepProgramme: (id, change) => put(programme(id), change),
    archiveProgramme: (id) => ask({ method: 'DELETE', path: programme(id) }),
    restoreProgramme: (id) => repeatable(`${programme(id)}/restore`),
    deliveries: () => get('/ops/jobs'),
    retryDelivery: (id) => repeatable(`${delivery(id)}/retry`),
    dismissDelivery: (id) => repeatable(`${delivery(id)}/dismiss`),
    restoreDelivery: (id) => repeatable(`${delivery(id)}/restore`),
    permissions: () => get('/permissions'),
    appointOrganiser: (address) => put('/permissions/organiser', { address }),
    enterAsGuest: (entry) => post('/guests', entry),
    // What a coach sends carries an id of its own, by which the api knows a repetition.
    play: (sessionId, act) => repeatable(`${of(sessionId)}/playback`, act),
    directStage: (sessionId, change) => put(`${of(sessionId)}/stage`, change),
    sendCue: (sessionId, cue) => repeatable(`${of(sessionId)}/cues`, cue),
    askForSpotlight: (sessionId, ask) => repeatable(`${of(sessionId)}/spotlight`, ask),
    endSpotlight: (sessionId) => ask({ method: 'DELETE', path: `${of(sessionId)}/spotlight` }),
    sendWord: (sessionId, word) => repeatable(`${of(sessionId)}/words`, word),
    lead: (sessionId) => get(`${of(sessionId)}/lead`),
    takeLead: (sessionId) => repeatable(`${of(sessionId)}/lead`),
    makeGuestCode: (sessionId) => post(`${of(sessionId)}/guest-code`),
    closeGuestCode: (sessionId) => ask({ method: 'DELETE', path: `${of(sessionId)}/guest-code` }),
    myCues: () => get('/me/cues'),
    saveMyCues: (cues) => put('/me/cues', cues),
  };
}

function searchOf({ from, to, teamsChannelId, meetingId }: SessionQuery): URLSearchParams {
  const search = new URLSearchParams({ from: from.toISOString(), to: to.toISOString() });
  if (teamsChannelId !== undefined) search.set('teamsChannelId', teamsChannelId);
  if (meetingId !== undefined) search.set('meetingId', meetingId);
  return search;
}
