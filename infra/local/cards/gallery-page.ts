import type { Look } from '@upbeat/teams-app/src/shared/look/palette.ts';
import { THEMES } from '@upbeat/teams-app/src/shared/look/themes.ts';
import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';
import { cardFaults } from '../adaptive-cards/card-faults.ts';
import { renderCard } from '../adaptive-cards/render-card.ts';

/** What a test finds in a window of the gallery. */
export interface CardGallery {
  /** Shows one card as a message of Teams would, in this theme. */
  show(card: object, look: Look): void;
  /** What Microsoft's library finds wrong with a card that says it is of version 1.5; empty when nothing is. */
  faultsOf(card: object): string[];
  /** The acts and addresses of what was pressed since then. */
  readonly pressed: unknown[];
}

declare global {
  interface Window {
    gallery: CardGallery;
  }
}

const pressed: unknown[] = [];

window.gallery = {
  pressed,
  faultsOf: (json) => cardFaults({ AdaptiveCard, SerializationContext, Versions }, json),
  show(card, look) {
    const theme = THEMES[look];
    const frame = document.createElement('main');
    frame.style.cssText = `border-radius: 8px; background: ${theme.colorNeutralBackground1}; box-shadow: ${theme.shadow4}; overflow-wrap: anywhere;`;
    frame.append(
      renderCard(card, look, {
        execute: ({ verb, data }) => void pressed.push({ verb, data }),
        open: (url) => void pressed.push(url),
        leavesTeams: () => false,
      }),
    );
    document.body.style.cssText = `margin: 0; padding: 12px; background: ${theme.colorNeutralBackground3}; font-family: ${theme.fontFamilyBase};`;
    document.body.replaceChildren(frame);
    pressed.length = 0;
  },
};
