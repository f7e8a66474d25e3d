import { AdaptiveCard, ExecuteAction, HostConfig, OpenUrlAction, type Action } from 'adaptivecards';
import MarkdownIt from 'markdown-it';
import { hostConfigOf, type TeamsTheme } from './host-config.ts';

export interface CardEvents {
  /** An Action.Execute was pressed: what Teams sends the bot as an invoke named adaptiveCard/action. */
  readonly execute: (act: { verb: string; data: unknown }) => void;
  /** An Action.OpenUrl was pressed: it leads out of the card. */
  readonly openUrl: (url: string) => void;
}

/** Links of a card leave Teams only by a press that was marked so: text never becomes one by itself. */
const markdown = new MarkdownIt({ html: false, breaks: true, linkify: false });

/**
 * Shows a card as Teams does, by Microsoft's own renderer. It needs `card.css` on its page, and an element of class
 * `teams-card` around it that names the theme in `data-theme`.
 *
 * @throws {Error} when it is no Adaptive Card, or one that would show nothing
 */
export function renderCard(json: object, theme: TeamsTheme, events: CardEvents): HTMLElement {
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfigOf(theme));
  card.onExecuteAction = (action) => tell(action, events);
  card.parse(json);
  const element = card.render();
  if (element === undefined) throw new Error('This Adaptive Card would show nothing');
  return element;
}

function tell(action: Action, events: CardEvents): void {
  if (action instanceof ExecuteAction) events.execute({ verb: action.verb, data: action.data });
  if (action instanceof OpenUrlAction && action.url !== undefined) events.openUrl(action.url);
}
