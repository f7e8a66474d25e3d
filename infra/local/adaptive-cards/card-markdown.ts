import { AdaptiveCard } from 'adaptivecards';
import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false, linkify: false });
/** Teams leaves these out of cards; what looks like one is shown as it was written. */
markdown.disable(['heading', 'lheading', 'blockquote', 'code', 'fence', 'hr', 'table', 'image', 'backticks']);

/** The library asks one processor for all cards of a page. */
export function processMarkdown(): void {
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };
}
