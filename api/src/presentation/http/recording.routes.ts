import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { classCourse } from '../../application/recordings/class-course.ts';
import type { openRecording } from '../../application/recordings/open-recording.ts';
import type { deleteRecordings } from '../../application/recordings/delete-recording.ts';
import type { ViewedRecording, viewRecording } from '../../application/recordings/view-recording.ts';
import type { classMean } from '../../application/summaries/class-mean.ts';
import { ClassCourse, ClassMean, RecordingLink, RecordingView } from '../../contract/recordings.ts';
import { MEAN_STEP_SECONDS } from '../../domain/summary/class-mean.ts';
import { refusals, SessionAddress } from './schemas.ts';
import type { UseCase } from './use-case.ts';

export interface RecordingRoutes {
  viewRecording: UseCase<typeof viewRecording>;
  openRecording: UseCase<typeof openRecording>;
  classCourse: UseCase<typeof classCourse>;
  classMean: UseCase<typeof classMean>;
  deleteRecordings: UseCase<typeof deleteRecordings>;
}

/** What plays beside one's own curve after a class, for who took part and for nobody else. An admin may delete it unseen. */
export const recordingRoutes: FastifyPluginAsyncTypebox<RecordingRoutes> = async (app, useCases) => {
  app.get(
    '/sessions/:sessionId/recording',
    { config: { access: 'member' }, schema: { params: SessionAddress, response: { 200: RecordingView, ...refusals } } },
    async ({ params: { sessionId }, identity }) => toView(await useCases.viewRecording({ identity, sessionId })),
  );

  app.post(
    '/sessions/:sessionId/recording/link',
    { config: { access: 'member' }, schema: { params: SessionAddress, response: { 200: RecordingLink, ...refusals } } },
    async ({ params: { sessionId }, identity }) => {
      const { url, captionsUrl, expiresAt } = await useCases.openRecording({ identity, sessionId });
      return { url, captionsUrl, expiresAt: expiresAt.toISOString() };
    },
  );

  app.get(
    '/sessions/:sessionId/course',
    { config: { access: 'member' }, schema: { params: SessionAddress, response: { 200: ClassCourse, ...refusals } } },
    async ({ params: { sessionId }, identity }) => useCases.classCourse({ identity, sessionId }),
  );

  app.delete(
    '/sessions/:sessionId/recording',
    {
      config: { access: 'admin' },
      schema: { params: SessionAddress, response: { 204: Type.Null(), ...refusals } },
    },
    async ({ params: { sessionId }, identity }, reply) => {
      await useCases.deleteRecordings({ identity, sessionId });
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/sessions/:sessionId/mean',
    { config: { access: 'member' }, schema: { params: SessionAddress, response: { 200: ClassMean, ...refusals } } },
    async ({ params: { sessionId }, identity }) => ({
      stepSeconds: MEAN_STEP_SECONDS,
      levels: await useCases.classMean({ identity, sessionId }),
    }),
  );
};

/** Without what is nobody's business: who organised the meeting, and how Graph calls things. */
function toView(recording: ViewedRecording): RecordingView {
  switch (recording.state) {
    case 'none':
    case 'waiting':
    case 'deleted':
      return { state: recording.state };
    case 'pulling': {
      const { state, bytesPulled, bytesTotal } = recording;
      return { state, bytesPulled, bytesTotal };
    }
    case 'refused':
      return { state: recording.state, reason: recording.reason };
    case 'ready': {
      const { state, durationMs, beginsAtSecond, hasCaptions, keptUntil } = recording;
      return { state, seconds: durationMs / 1000, beginsAtSecond, hasCaptions, keptUntil: keptUntil.toISOString() };
    }
  }
}
