import { makeStyles, tokens } from '@fluentui/react-components';
import MarkdownIt from 'markdown-it';
import { useMemo } from 'react';
import { text as type } from '../look.ts';

/** No tag passes: what a bot writes is shown, never run. */
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true });
markdown.renderer.rules['link_open'] = (tokensOfLine, index, options, _, self) => {
  const token = tokensOfLine[index];
  token?.attrSet('target', '_blank');
  token?.attrSet('rel', 'noopener noreferrer');
  return self.renderToken(tokensOfLine, index, options);
};

const MENTION = /<at>(.*?)<\/at>/g;

const useStyles = makeStyles({
  root: {
    ...type.body,
    overflowWrap: 'anywhere',
    '& p, & ul, & ol': { margin: '0 0 4px' },
    '& p:last-child': { marginBottom: 0 },
    '& ul, & ol': { paddingInlineStart: '20px' },
    '& a': { color: tokens.colorBrandForegroundLink },
    '& strong': { fontWeight: 600 },
  },
});

/** What somebody wrote, with the Markdown that Teams takes from people and bots. */
export function MessageText({ text }: { text: string }) {
  const styles = useStyles();
  const html = useMemo(() => markdown.render(text.replaceAll(MENTION, '**@$1**')), [text]);
  return <div className={styles.root} dangerouslySetInnerHTML={{ __html: html }} />;
}
