import type { Look } from '@upbeat/teams-app/src/shared/look/palette.ts';
import { THEMES } from '@upbeat/teams-app/src/shared/look/themes.ts';
import { AdaptiveCard, ExecuteAction, HostConfig, OpenUrlAction, type Action } from 'adaptivecards';
import { processMarkdown } from './card-markdown.ts';
import { hostConfigOf } from './host-config.ts';

/** What happens when somebody presses something in a card. */
export interface CardActs {
  execute(press: CardPress): void;
  open(url: string): void;
  /** Whether a link leaves Teams: such a button says so. */
  leavesTeams(url: string): boolean;
}

/** A pressed Action.Execute. */
export interface CardPress {
  readonly verb: string;
  /** With what was typed into the inputs of the card. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly button: HTMLElement | null;
}

/**
 * Draws a card as Teams does. `cards.css` has the rest of its look.
 *
 * @throws when the card is none
 */
export function renderCard(payload: object, look: Look, acts: CardActs): HTMLElement {
  processMarkdown();
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfigOf(look));
  card.onExecuteAction = (action) => act(action, acts);
  card.onAnchorClicked = (_, { href }) => {
    acts.open(href);
    return true; // followed here
  };
  card.parse(payload);
  const element = card.render();
  if (!element) throw new Error('This card shows nothing');
  dress(element, look);
  for (const action of card.getAllActions()) markOutside(action, acts);
  return element;
}

function act(action: Action, acts: CardActs): void {
  if (action instanceof OpenUrlAction && action.url !== undefined) acts.open(action.url);
  if (!(action instanceof ExecuteAction)) return;
  const { verb, data, renderedElement } = action;
  acts.execute({
    verb,
    data: typeof data === 'object' ? { ...data } : {},
    button: renderedElement ?? null,
  });
}

function markOutside(action: Action, acts: CardActs): void {
  const { renderedElement: button } = action;
  if (!(action instanceof OpenUrlAction) || action.url === undefined || !button || !acts.leavesTeams(action.url))
    return;
  button.classList.add('leaves-teams');
  button.setAttribute('aria-label', `${action.title ?? ''}, opens in the browser`);
  button.title = `Opens ${new URL(action.url).host} in the browser`;
}

/** The colours of this theme, for the style sheet. */
function dress(element: HTMLElement, look: Look): void {
  const theme = THEMES[look];
  const colours = {
    text: theme.colorNeutralForeground1,
    ground: theme.colorNeutralBackground1,
    hover: theme.colorNeutralBackground1Hover,
    pressed: theme.colorNeutralBackground1Pressed,
    line: theme.colorNeutralStroke1,
    focus: theme.colorStrokeFocus2,
    link: theme.colorBrandForegroundLink,
    brand: theme.colorBrandBackground,
    'brand-hover': theme.colorBrandBackgroundHover,
    'brand-pressed': theme.colorBrandBackgroundPressed,
    'brand-text': theme.colorNeutralForegroundOnBrand,
    danger: theme.colorStatusDangerBackground3,
    'danger-text': theme.colorNeutralForegroundOnBrand,
    disabled: theme.colorNeutralForegroundDisabled,
  };
  for (const [name, colour] of Object.entries(colours)) element.style.setProperty(`--card-${name}`, colour);
}
