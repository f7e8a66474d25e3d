import { zoneName, type Zone } from '@upbeat/api/domain/heart-rate/zone.ts';

/** What a person reads: "Z4 Hard". Someone without a known maximum is simply here. */
export function zoneText(zone: Zone | null): string {
  return zone === null ? 'Here' : `Z${zone} ${zoneName(zone)}`;
}

/** What a screen reader says: "zone 4, Hard". */
export function zoneSpoken(zone: Zone | null): string {
  return zone === null ? 'here, zone unknown' : `zone ${zone}, ${zoneName(zone)}`;
}
