import type { Interval, Programme } from './programme.ts';

/** A programme to begin with: whoever takes it gets a copy. */
export interface Starter {
  readonly id: 'stretch-break' | 'lunch-hiit' | 'easy-cycling' | 'low-impact-strength';
  /** For whom it is, and what it needs. */
  readonly about: string;
  readonly programme: Programme;
}

const stretch = (name: string, seconds: number, exercise: string, easierOption: string): Interval => ({
  name,
  seconds,
  targetZone: 1,
  targetEffort: 'easy',
  kind: 'work',
  exercise,
  easierOption,
});

const strength = (name: string, exercise: string, easierOption: string): Interval => ({
  name,
  seconds: 105,
  targetZone: 3,
  targetEffort: 'moderate',
  kind: 'work',
  exercise,
  easierOption,
});

const breather: Interval = {
  name: 'Breathe',
  seconds: 30,
  targetZone: 1,
  targetEffort: 'easy',
  kind: 'recover',
  exercise: 'Walk on the spot and shake out',
  easierOption: 'Stand or sit, breathe slowly',
};

const push = (exercise: string, easierOption: string): Interval => ({
  name: 'Push',
  seconds: 120,
  targetZone: 4,
  kind: 'work',
  exercise,
  easierOption,
});

const recover = (seconds: number): Interval => ({
  name: 'Recover',
  seconds,
  targetZone: 2,
  kind: 'recover',
  exercise: 'Step from side to side',
  easierOption: 'Walk on the spot',
});

const stretchBreak: Programme = {
  name: 'Stretch Break',
  intervals: [
    {
      name: 'Arrive',
      seconds: 90,
      targetZone: 1,
      targetEffort: 'easy',
      kind: 'warm-up',
      exercise: 'Walk on the spot, roll the shoulders',
      easierOption: 'Roll the shoulders, seated',
    },
    stretch('Neck', 60, 'Ear towards shoulder, each side', 'Look left and right, slowly'),
    stretch('Chest', 75, 'Hands behind the back, open the chest', 'Arms wide, seated'),
    stretch('Spine', 75, 'Cat and cow, hands on the desk', 'Round and arch the back, seated'),
    stretch('Hips', 90, 'Standing lunge, each side', 'One ankle on the other knee, seated'),
    stretch('Legs', 60, 'Heel raises, slowly', 'Circle the ankles, seated'),
    stretch('Wrists', 60, 'Palms on the desk, lean in gently', 'Circle the wrists'),
    {
      name: 'Settle',
      seconds: 90,
      targetZone: 1,
      targetEffort: 'easy',
      kind: 'cool-down',
      exercise: 'Reach up, breathe out, let the arms fall',
      easierOption: 'Hands on the belly, breathe slowly',
    },
  ],
};

/** Two minutes of work and ninety seconds to recover from them, at 80–90 % of the maximum; one minute above that. */
export const lunchHiit: Programme = {
  name: 'Lunch HIIT',
  intervals: [
    {
      name: 'Warm-up',
      seconds: 180,
      targetZone: 2,
      kind: 'warm-up',
      exercise: 'March, swing the arms',
      easierOption: 'March gently, hands on the hips',
    },
    {
      name: 'Build',
      seconds: 90,
      targetZone: 3,
      kind: 'warm-up',
      exercise: 'Knees high, at your pace',
      easierOption: 'Step from side to side',
    },
    push('Squats with a reach', 'Half squats to a chair'),
    recover(90),
    push('Skaters', 'Side steps with a long reach'),
    recover(90),
    {
      name: 'Peak',
      seconds: 60,
      targetZone: 5,
      kind: 'work',
      exercise: 'Fast feet',
      easierOption: 'Brisk march, arms high',
    },
    recover(120),
    {
      name: 'Steady',
      seconds: 240,
      targetZone: 3,
      kind: 'work',
      exercise: 'Reverse lunges in turn',
      easierOption: 'Step back and tap',
    },
    push('Mountain climbers', 'Climb with the hands on a desk'),
    recover(90),
    {
      name: 'Steady',
      seconds: 240,
      targetZone: 3,
      kind: 'work',
      exercise: 'Shadow boxing, light on the feet',
      easierOption: 'Box with both feet on the ground',
    },
    {
      name: 'Cool-down',
      seconds: 240,
      targetZone: 1,
      kind: 'cool-down',
      exercise: 'Walk, then stretch calves and chest',
      easierOption: 'Stretch seated',
    },
  ],
};

const easyCycling: Programme = {
  name: 'Easy Cycling',
  intervals: [
    {
      name: 'Roll out',
      seconds: 240,
      targetZone: 1,
      kind: 'warm-up',
      exercise: 'Light gear, quick legs',
      easierOption: 'Soft pedalling, or heel raises',
    },
    {
      name: 'Ride',
      seconds: 300,
      targetZone: 2,
      kind: 'work',
      exercise: 'Smooth circles, 80 turns a minute',
      easierOption: 'A lighter gear, or a walk',
    },
    {
      name: 'Small hill',
      seconds: 180,
      targetZone: 3,
      kind: 'work',
      exercise: 'One gear more, seated',
      easierOption: 'Stay on the flat',
    },
    {
      name: 'Ride',
      seconds: 240,
      targetZone: 2,
      kind: 'recover',
      exercise: 'Smooth circles, breathe out long',
      easierOption: 'A lighter gear, or a walk',
    },
    {
      name: 'Roll home',
      seconds: 240,
      targetZone: 1,
      kind: 'cool-down',
      exercise: 'Light gear, shoulders loose',
      easierOption: 'Let the legs turn by themselves',
    },
  ],
};

const lowImpactStrength: Programme = {
  name: 'Low-impact Strength',
  intervals: [
    {
      name: 'Warm-up',
      seconds: 180,
      targetZone: 1,
      targetEffort: 'easy',
      kind: 'warm-up',
      exercise: 'March, circle the arms',
      easierOption: 'March seated',
    },
    strength('Legs', 'Squats, as low as feels good', 'Sit down and stand up from a chair'),
    breather,
    strength('Push', 'Press-ups against a desk', 'Press-ups against a wall'),
    breather,
    strength('Back', 'Hinge forward and row with the arms', 'Squeeze the shoulder blades, seated'),
    breather,
    strength('Hips', 'Glute bridges', 'Squeeze the glutes, standing'),
    breather,
    strength('Core', 'Plank, hands on a desk', 'Plank, hands on a wall'),
    breather,
    strength('Balance', 'Stand on one leg, swap halfway', 'One hand on a chair'),
    {
      name: 'Cool-down',
      seconds: 240,
      targetZone: 1,
      targetEffort: 'easy',
      kind: 'cool-down',
      exercise: 'Stretch legs, chest and back',
      easierOption: 'Stretch seated',
    },
  ],
};

/**
 * A few programmes with which an organisation can begin. Each warms up and cools down, and each exercise has an easier
 * option, so that somebody who has not moved for long can take part from the first minute.
 */
export const STARTERS: readonly Starter[] = [
  { id: 'stretch-break', about: 'A pause at the desk. In work clothes, no space needed.', programme: stretchBreak },
  { id: 'lunch-hiit', about: 'Short pushes with time to recover. On the spot, no equipment.', programme: lunchHiit },
  { id: 'easy-cycling', about: 'Relaxed riding for any indoor bike.', programme: easyCycling },
  {
    id: 'low-impact-strength',
    about: 'Strength without jumps, led by feeling. A chair and a wall are enough.',
    programme: lowImpactStrength,
  },
];
