import Ajv from 'ajv-draft-04';

/**
 * The part of Adaptive Cards 1.5 that our cards may use, as a schema of our own: names, values and what must be there
 * are those that Microsoft publishes at http://adaptivecards.io/schemas/1.5.0/adaptive-card.json. Unlike there, nothing
 * else is let through. What Microsoft's own library says of each card is asked in the gallery.
 */
const text = { type: 'string', minLength: 1 };
const address = { type: 'string', pattern: '^(https://|data:image/png;base64,)' };
const ref = (name: string) => ({ $ref: `#/definitions/${name}` });
const list = (name: string, limits = {}) => ({ type: 'array', minItems: 1, items: ref(name), ...limits });
const of = (type: string, required: readonly string[], properties: object) => ({
  type: 'object',
  required: ['type', ...required],
  additionalProperties: false,
  properties: { type: { enum: [type] }, ...properties },
});
const placed = {
  id: text,
  separator: { type: 'boolean' },
  spacing: { enum: ['None', 'Small', 'Medium', 'Large', 'Default', 'ExtraLarge', 'Padding'] },
};
const alignment = { enum: ['Left', 'Center', 'Right'] };
const weight = { enum: ['Lighter', 'Default', 'Bolder'] };
const actionStyle = { enum: ['default', 'positive', 'destructive'] };
const MOST_ACTIONS = 6;

const SCHEMA = {
  ...ref('AdaptiveCard'),
  definitions: {
    AdaptiveCard: of('AdaptiveCard', ['version', 'body', 'fallbackText', 'lang'], {
      $schema: { type: 'string' },
      version: { enum: ['1.5'] },
      lang: { type: 'string', pattern: '^[a-z]{2}$' },
      fallbackText: text,
      body: list('Element'),
      actions: list('Action', { maxItems: MOST_ACTIONS }),
      msteams: { type: 'object' },
    }),
    Element: { oneOf: ['TextBlock', 'RichTextBlock', 'Image', 'ColumnSet', 'ActionSet'].map(ref) },
    TextBlock: of('TextBlock', ['text'], {
      ...placed,
      text,
      wrap: { enum: [true] },
      style: { enum: ['default', 'heading'] },
      size: { enum: ['Small', 'Default', 'Medium', 'Large', 'ExtraLarge'] },
      weight,
      isSubtle: { type: 'boolean' },
      horizontalAlignment: alignment,
    }),
    RichTextBlock: of('RichTextBlock', ['inlines'], {
      ...placed,
      inlines: list('TextRun'),
      horizontalAlignment: alignment,
    }),
    TextRun: of('TextRun', ['text'], { text, weight }),
    Image: of('Image', ['url', 'altText'], {
      ...placed,
      url: address,
      altText: text,
      width: { type: 'string', pattern: '^[0-9]+px$' },
      size: { enum: ['Auto', 'Stretch', 'Small', 'Medium', 'Large'] },
    }),
    ColumnSet: of('ColumnSet', ['columns'], { ...placed, columns: list('Column') }),
    Column: of('Column', ['items'], {
      width: { type: 'string', pattern: '^(auto|stretch|[0-9]+px)$' },
      items: list('Element'),
      spacing: placed.spacing,
      verticalContentAlignment: { enum: ['Top', 'Center', 'Bottom'] },
    }),
    ActionSet: of('ActionSet', ['actions'], { ...placed, actions: list('Action', { maxItems: MOST_ACTIONS }) }),
    Action: { oneOf: ['Execute', 'OpenUrl'].map(ref) },
    Execute: of('Action.Execute', ['title', 'verb'], {
      title: text,
      verb: text,
      data: { type: 'object' },
      style: actionStyle,
    }),
    OpenUrl: of('Action.OpenUrl', ['title', 'url'], {
      title: text,
      url: { type: 'string', pattern: '^https://' },
      style: actionStyle,
    }),
  },
};

const check = new Ajv.default({ strict: false, allErrors: true }).compile(SCHEMA);

/** What is wrong with a card that is to be sent; empty when nothing is. */
export function schemaFaultsOf(card: object): string[] {
  if (check(card)) return [];
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? 'is wrong'}`);
}
