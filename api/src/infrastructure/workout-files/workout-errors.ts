import { UpbeatError } from '../../domain/errors.ts';
import { LONGEST_SERIES_SECONDS } from '../../domain/heart-rate/segment.ts';

/** The kinds of recording that can be read. */
export type WorkoutFormat = 'fit' | 'tcx' | 'gpx';

/** Something that is neither a FIT, a TCX nor a GPX recording. */
export class WorkoutFormatUnknown extends UpbeatError<'workout-format-unknown'> {
  constructor(name: string) {
    super('workout-format-unknown', `${name} is no FIT, TCX or GPX recording`, { name });
  }
}

/** A recording that is damaged or cut short. The message says where. */
export class WorkoutUnreadable extends UpbeatError<'workout-unreadable'> {
  constructor(name: string, format: WorkoutFormat, reason: string, cause?: unknown) {
    super(
      'workout-unreadable',
      `${name} cannot be read as ${format.toUpperCase()}: ${reason}`,
      { name, format, reason },
      { cause },
    );
  }
}

/** A whole recording in which no sensor ever said a heart rate. */
export class WorkoutHasNoHeartRate extends UpbeatError<'workout-has-no-heart-rate'> {
  constructor(name: string, records: number) {
    super('workout-has-no-heart-rate', `${name} has no heart rate in any of its ${records} records`, { name, records });
  }
}

/** Times that lie more than a day apart: a wrong clock, or many workouts in one file. */
export class WorkoutTooLong extends UpbeatError<'workout-too-long'> {
  constructor(name: string, seconds: number) {
    super('workout-too-long', `${name} spans ${seconds} s, and at most ${LONGEST_SERIES_SECONDS} s can be read`, {
      name,
      seconds,
      max: LONGEST_SERIES_SECONDS,
    });
  }
}
