import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, ErrorCircle16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import '../../../adaptive-cards/cards.css';
import { renderCard, type CardPress } from '../../../adaptive-cards/render-card.ts';
import { readDeepLink } from '../../protocol/deep-link.ts';
import { text } from '../look.ts';
import { useTeamsWindow, useWindowState } from '../TeamsProvider.tsx';
import { usePressing } from './use-pressing.tsx';

const useStyles = makeStyles({
  root: { maxWidth: '640px' },
  card: {
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    overflowWrap: 'anywhere',
  },
  said: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '6px',
    margin: '6px 2px 0',
    ...text.small,
    color: tokens.colorNeutralForeground2,
  },
  icon: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  failure: { color: tokens.colorStatusDangerForeground1 },
});

interface CardViewProps {
  conversationId: string;
  messageId: string;
  editedAt: string | null;
  card: object;
}

/** One card of a message, with what the bot answered to whoever looks. */
export function CardView({ card, ...place }: CardViewProps) {
  const styles = useStyles();
  const pressing = usePressing(place);
  return (
    <div className={styles.root}>
      <DrawnCard
        className={styles.card}
        payload={pressing.card ?? card}
        press={(pressed) => {
          pressing.press(pressed);
        }}
      />
      <div role="status">
        {pressing.words !== null && (
          <p className={styles.said}>
            {pressing.words.isFailure ? (
              <ErrorCircle16Regular className={mergeClasses(styles.icon, styles.failure)} />
            ) : (
              <CheckmarkCircle16Regular className={styles.icon} />
            )}
            {pressing.words.text}
          </p>
        )}
      </div>
    </div>
  );
}

function DrawnCard(props: { className: string; payload: object; press: (press: CardPress) => void }) {
  const { className, payload, press } = props;
  const { client } = useTeamsWindow();
  const { theme } = useWindowState();
  const [isBroken, setIsBroken] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const execute = useRef(press);
  useEffect(() => {
    execute.current = press;
  });
  const content = JSON.stringify(payload); // the same card again is not drawn again: it keeps its focus
  useEffect(() => {
    try {
      const drawn = renderCard(JSON.parse(content) as object, theme === 'default' ? 'light' : theme, {
        execute: (pressed) => {
          execute.current(pressed);
        },
        open: (url) => {
          follow(url, client);
        },
        leavesTeams: (url) => readDeepLink(url).state === 'address',
      });
      const hadFocus = place.current?.contains(document.activeElement) ?? false;
      place.current?.replaceChildren(drawn);
      if (hadFocus) drawn.querySelector('button')?.focus();
      setIsBroken(false);
    } catch (error) {
      console.error('A card could not be drawn', error);
      setIsBroken(true);
    }
  }, [content, theme, client]);
  return (
    <>
      <div ref={place} className={className} hidden={isBroken} />
      {isBroken && <p>This card could not be displayed.</p>}
    </>
  );
}

type Client = ReturnType<typeof useTeamsWindow>['client'];

/** The same doors that a page of the app goes through. */
function follow(url: string, client: Client): void {
  const target = readDeepLink(url);
  if (target.state === 'page') client.goTo(target.destination);
  else if (target.state === 'chat') client.goToChat(target.chatId);
  else if (target.state === 'address') client.openLink(target.href);
}
