import type * as AdaptiveCards from 'adaptivecards';

type Library = Pick<typeof AdaptiveCards, 'AdaptiveCard' | 'SerializationContext' | 'Versions'>;

/** What Microsoft's library finds wrong with a card that says it is of version 1.5; empty when nothing is. */
export function cardFaults(library: Library, json: object): string[] {
  // The library's pattern of a language remembers where it stopped, so each second card fails: a fault stays a fault.
  return faultsIn(library, json).length === 0 ? [] : faultsIn(library, json);
}

function faultsIn({ AdaptiveCard, SerializationContext, Versions }: Library, json: object): string[] {
  const card = new AdaptiveCard();
  const context = new SerializationContext(Versions.v1_5);
  card.parse(json, context);
  const parsed = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  return [...parsed, ...card.validateProperties().validationEvents.map(({ message }) => message)];
}
