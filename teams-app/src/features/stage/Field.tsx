import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import { useHold, useTile } from '../../shared/live/LiveProvider.tsx';
import { look } from '../../shared/look/palette.ts';
import { barAt, capacityFor, fieldFor, type FieldLayout } from './field-layout.ts';
import type { Places } from './places.ts';
import { useField } from './use-field.ts';
import { useReducedMotion } from './use-reduced-motion.ts';
import { useRoom } from './use-room.ts';

const useStyles = makeStyles({
  room: { position: 'relative', flexGrow: 1, minHeight: 0 },
  canvas: { position: 'absolute', inset: 0, width: '100%', height: '100%', display: 'block' },
  own: { position: 'absolute' },
  ring: {
    position: 'absolute',
    inset: 0,
    borderRadius: '5px',
    border: `2px solid ${look('ownRing')}`,
    boxShadow: `0 0 0 1.5px ${look('groundStage')}`,
  },
  chip: {
    position: 'absolute',
    top: '50%',
    left: 'calc(100% + 4px)',
    transform: 'translateY(-50%)',
    padding: '1px 6px',
    borderRadius: '4px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: 600,
    whiteSpace: 'nowrap',
    color: look('ownChipText'),
    backgroundColor: look('ownChip'),
    boxShadow: `0 0 0 2px ${look('groundStage')}`,
  },
  chipBefore: { left: 'auto', right: 'calc(100% + 4px)' },
});

interface FieldProps {
  places: Places;
  /** The most people there were in this arrangement. */
  most: number;
  ownSlot: number | null;
  /** Says my zone beside my place, where no tile of mine does. */
  saysOwnZone: boolean;
}

/** Everyone at a glance: one bar a person, as high as their zone. A picture; its words stand beside it. */
export function Field({ places, most, ownSlot, saysOwnZone }: FieldProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const room = useRoom(box);
  const { isHeld } = useHold();
  const wantsStillness = useReducedMotion();
  const capacity = capacityFor(Math.max(most, places.length));
  const field = useMemo(() => room && fieldFor(capacity, room, room.scale), [capacity, room]);
  const ownPlace = ownSlot === null ? -1 : places.indexOf(ownSlot);
  const riderPlace = ownPlace < 0 ? null : ownPlace;
  const scale = room?.scale ?? 1;
  const isStill = isHeld || wantsStillness;
  const { canvas, rider } = useField({ riderPlace, field, scale, places, isStill });

  return (
    <div ref={box} className={styles.room} aria-hidden>
      <canvas ref={canvas} className={styles.canvas} />
      {field !== null && riderPlace !== null && ownSlot !== null && (
        <div ref={rider} className={styles.own} style={ringBox(field, riderPlace, scale)}>
          <span className={styles.ring} />
          <span className={mergeClasses(styles.chip, isFarRight(field, riderPlace) && styles.chipBefore)}>
            You
            {saysOwnZone && <OwnZone slot={ownSlot} />}
          </span>
        </div>
      )}
    </div>
  );
}

function OwnZone({ slot }: { slot: number }) {
  const zone = useTile(slot)?.zone ?? null;
  return zone === null ? null : <> Z{zone}</>;
}

/** Around the bar, with a little air. */
function ringBox(field: FieldLayout, place: number, scale: number) {
  const { x, y } = barAt(field, place);
  const air = 4;
  return {
    left: x / scale - air,
    top: y / scale - air,
    width: field.bar.width / scale + 2 * air,
    height: field.bar.height / scale + 2 * air,
  };
}

function isFarRight(field: FieldLayout, place: number): boolean {
  return (place % field.columns) / field.columns > 0.8;
}
