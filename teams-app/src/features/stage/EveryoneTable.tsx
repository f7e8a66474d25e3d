import { zoneName, ZONES } from '@upbeat/api/domain/heart-rate/zone.ts';
import { useTile, useZoneCounts } from '../../shared/live/LiveProvider.tsx';
import { tileWords } from '../../shared/look/tile-words.ts';
import { Unseen } from '../../shared/look/Unseen.tsx';
import { zoneSpoken } from '../../shared/look/zone-words.ts';
import { CLASS_FROM } from './crowd.ts';

/** The field in words, for who does not see it: read when asked, and never by itself. */
export function EveryoneTable({ sharers, ownSlot }: { sharers: number; ownSlot: number | null }) {
  const counts = useZoneCounts();
  const counted = counts.reduce((sum, count) => sum + count, 0);
  const hasNumbers = Math.min(sharers, counted) >= CLASS_FROM;
  const silent = sharers - counted;
  return (
    <Unseen as="div">
      <h2>Everyone</h2>
      <p>{sharers === 1 ? '1 person shares a tile.' : `${sharers.toLocaleString('en-GB')} people share a tile.`}</p>
      {ownSlot !== null && <OwnPlace slot={ownSlot} />}
      {hasNumbers && (
        <table>
          <caption>Class by zone</caption>
          <thead>
            <tr>
              <th scope="col">Zone</th>
              <th scope="col">People</th>
            </tr>
          </thead>
          <tbody>
            {ZONES.map((zone) => (
              <tr key={zone}>
                <th scope="row">
                  Zone {zone}, {zoneName(zone)}
                </th>
                <td>{counts[zone]}</td>
              </tr>
            ))}
            {silent > 0 && (
              <tr>
                <th scope="row">No zone now</th>
                <td>{silent}</td>
              </tr>
            )}
          </tbody>
        </table>
      )}
      <p>Press List of names to read who is in which zone.</p>
    </Unseen>
  );
}

function OwnPlace({ slot }: { slot: number }) {
  const tile = useTile(slot);
  if (tile === null) return null;
  const words = tileWords(tile.zone, tile.life);
  return (
    <p>
      You, {tile.label}: {words === 'zone' ? zoneSpoken(tile.zone) : words}.
    </p>
  );
}
