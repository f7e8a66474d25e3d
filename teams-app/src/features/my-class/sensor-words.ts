import type { Message } from '../../shared/message.ts';
import { words } from './messages.ts';
import type { OwnClass } from './own-class.ts';

/** How a sensor is, as far as a picture can tell. */
export type SensorLook = 'none' | 'connected' | 'doubtful';

/** How my sensor is, and what helps. */
export interface SensorWords {
  readonly look: SensorLook;
  readonly state: Message;
  readonly action: Message | null;
}

const NO_SENSOR: SensorWords = { look: 'none', state: words.noSensor, action: null };

export function sensorWords({ reading, lastSource }: OwnClass): SensorWords {
  if (lastSource === null) return NO_SENSOR;
  switch (reading?.life) {
    case 'live':
      return reading.bpm === null ? NO_SENSOR : { look: 'connected', state: words.sensorLive, action: null };
    case 'dim':
      return { look: 'doubtful', state: words.sensorDim, action: words.sensorDimAction };
    case 'lost':
      return { look: 'doubtful', state: words.sensorLost, action: words.sensorLostAction };
    case 'paused':
      return { look: 'connected', state: words.sensorPaused, action: words.sensorPausedAction };
    case 'none':
    case undefined:
      return { look: 'connected', state: words.sensorReady, action: null };
  }
}
