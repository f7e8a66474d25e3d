import type { Action, ElementOf } from './adaptive-card.ts';
import type { DrawableCard } from './elements.ts';

/** Everything of a card that somebody can read or hear, one text a line. */
export function readable({ fallbackText, body, actions = [] }: DrawableCard): string {
  return [fallbackText, ...body.flatMap(textsOf), ...actions.map(titleOf)].join('\n');
}

function textsOf(element: ElementOf<unknown>): string[] {
  switch (element.type) {
    case 'TextBlock':
      return [element.text];
    case 'RichTextBlock':
      return [element.inlines.map(({ text }) => text).join('')];
    case 'Image':
      return [element.altText];
    case 'ActionSet':
      return element.actions.map(titleOf);
    case 'ColumnSet':
      return element.columns.flatMap(({ items }) => items.flatMap(textsOf));
  }
}

function titleOf({ title }: Action): string {
  return title;
}
