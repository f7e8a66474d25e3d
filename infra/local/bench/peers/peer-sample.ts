/** What a person sends to a peer, and what the two simple ones pass on to everybody. */
export interface PeerSample {
  readonly person: number;
  readonly name: string;
  readonly second: number;
  readonly bpm: number;
}
