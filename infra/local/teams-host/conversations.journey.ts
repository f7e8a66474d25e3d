import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser/launch-browser.ts';
import { amira, leo, nils, people, rosa } from '../directory/directory.ts';
import { wellbeingChannel } from './default-box.ts';
import { factsOf, openWindow, passerBy, startBox, type BoxUnderTest } from './test-app/start-box.ts';
import { createSmallWorld, type SmallWorld } from './test-app/small-world.ts';

const CHANNEL = wellbeingChannel.id;
const AMIRAS_CHAT = 'a:amira';
const ROSAS_CHAT = 'a:rosa';
const title = (text: string) => ({
  type: 'TextBlock',
  text,
  style: 'heading',
  size: 'Large',
  weight: 'Bolder',
  wrap: true,
});
const cardOf = (text: string, ...actions: object[]) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [title(text)],
  actions,
});
const execute = (words: string, verb: string, data: object = {}) => ({
  type: 'Action.Execute',
  title: words,
  verb,
  data,
});
const openUrl = (words: string, url: string) => ({ type: 'Action.OpenUrl', title: words, url });

describe('The channel and the chats of the local Teams', () => {
  let box: BoxUnderTest;
  let browser: Browser;
  let world: SmallWorld;

  before(async () => {
    world = createSmallWorld((personId) => people.find(({ id }) => id === personId)?.name ?? '');
    box = await startBox({ conversations: world });
    browser = await launchBrowser();
  });
  beforeEach(() => {
    world.open({ id: CHANNEL, kind: 'channel', title: 'Classes', members: [amira.id, rosa.id, leo.id] });
    world.open({ id: AMIRAS_CHAT, kind: 'personal', title: 'Upbeat', members: [amira.id] });
    world.open({ id: ROSAS_CHAT, kind: 'personal', title: 'Upbeat', members: [rosa.id] });
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(box.log).to.deep.equal([]);
  });
  after(async () => {
    await browser.close();
    await box.stop();
  });

  const posts = (window: Page) => window.getByRole('region', { name: 'Posts' });
  const chat = (window: Page) => window.getByRole('region', { name: 'Messages' });
  const openChat = (window: Page) => window.getByRole('button', { name: /^Chat/ }).click();

  it('shows a card in the channel to its members, says when it changes, and marks it as edited', async () => {
    const window = await openWindow(browser, box, `person=${amira.id}`);
    await posts(window).getByText('Nobody has written here yet').waitFor();
    const id = world.post(CHANNEL, { card: cardOf('Lunch HIIT is on') });
    await posts(window).getByRole('heading', { name: 'Lunch HIIT is on' }).waitFor();
    world.edit(CHANNEL, id, cardOf('Lunch HIIT is done'));
    await posts(window).getByRole('heading', { name: 'Lunch HIIT is done' }).waitFor();
    await posts(window).getByText('Edited').waitFor();
    await window
      .getByRole('status', { name: 'New messages' })
      .getByText('Upbeat in Classes, changed: Lunch HIIT is done.')
      .waitFor({ state: 'attached' });
    expect(await posts(window).getByRole('heading', { name: 'Lunch HIIT is on' }).count()).to.equal(0);
  });

  it('gives a channel to nobody of another organisation, and a chat to nobody without an account', async () => {
    world.post(CHANNEL, { text: 'For Contoso alone' });
    const other = await openWindow(browser, box, `person=${nils.id}`);
    await other.getByText('Nils Berg is not in the team Wellbeing').waitFor();
    expect(await other.getByText('For Contoso alone').count()).to.equal(0);
    const guest = await openWindow(browser, box, `person=${passerBy.id}`);
    await openChat(guest);
    await guest.getByText('Whoever comes by the link has no account').waitFor();
  });

  it('tells only whose chat it is of a new message, until it was read', async () => {
    const hers = await openWindow(browser, box, `person=${amira.id}`);
    const another = await openWindow(browser, box, `person=${rosa.id}`);
    await posts(hers).waitFor();
    await posts(another).waitFor();
    world.post(AMIRAS_CHAT, { card: cardOf('Your Lunch HIIT') });
    await hers.getByRole('button', { name: 'Chat 1 new message' }).click();
    await chat(hers).getByRole('heading', { name: 'Your Lunch HIIT' }).waitFor();
    await hers.getByRole('button', { name: 'Chat', exact: true }).waitFor();
    await openChat(another);
    await chat(another).waitFor();
    expect(await another.getByText('Your Lunch HIIT').count()).to.equal(0);
  });

  it('keeps what is new for whom one is not at the moment', async () => {
    const window = await openWindow(browser, box, `person=${amira.id}`);
    await posts(window).waitFor();
    world.post(ROSAS_CHAT, { text: 'Four come tomorrow' });
    await window.getByRole('button', { name: 'Rosa Díaz, coach' }).click();
    await window.getByRole('button', { name: 'Chat 1 new message' }).waitFor();
  });

  it('sends what one types, offers the commands of the bot, and shows that the bot writes', async () => {
    const window = await openWindow(browser, box, `person=${amira.id}`);
    await openChat(window);
    await window.getByLabel('Write to Upbeat').fill('my week');
    await window.keyboard.press('Enter');
    await chat(window).getByText('my week').waitFor();
    world.type(AMIRAS_CHAT);
    await chat(window).getByText('Upbeat is typing…').waitFor();
    world.post(AMIRAS_CHAT, { text: 'Two classes, **81 points**' });
    await chat(window).getByText('81 points').waitFor();
    expect(await chat(window).getByText('Upbeat is typing…').count()).to.equal(0);
    await window.getByRole('button', { name: 'next class' }).click();
    await chat(window).getByText('next class').waitFor();
    expect(world.written.map(({ text }) => text)).to.deep.equal(['my week', 'next class']);
  });

  it('answers in the thread of a post, and mentions the bot', async () => {
    const post = world.post(CHANNEL, { text: 'Who comes on Friday?' });
    const window = await openWindow(browser, box, `person=${leo.id}`);
    await posts(window).getByRole('button', { name: 'Reply' }).click();
    await window.getByLabel('Reply to Upbeat').fill('next class');
    await posts(window).getByRole('button', { name: 'Mention Upbeat' }).click();
    await window.keyboard.press('Enter');
    await posts(window).getByRole('article').getByText('@Upbeat next class').waitFor();
    expect(world.written.at(-1)).to.deep.equal({
      personId: leo.id,
      conversationId: CHANNEL,
      text: '@Upbeat next class',
      replyToId: post,
    });
  });

  it('shows a pressed button as busy, then the card that the bot gave whoever pressed, and nobody else', async () => {
    const pressed = Promise.withResolvers<object>();
    const answer = Promise.withResolvers<null>();
    world.answers(async (press) => {
      pressed.resolve(press);
      await answer.promise;
      return { kind: 'card', card: cardOf('You are coming') };
    });
    const id = world.post(CHANNEL, { card: cardOf('Thursday', execute('I am coming', 'rsvp', { isComing: true })) });
    const mine = await openWindow(browser, box, `person=${amira.id}`);
    const other = await openWindow(browser, box, `person=${rosa.id}`);
    await posts(mine).getByRole('button', { name: 'I am coming' }).click();
    expect(await pressed.promise).to.deep.equal({
      personId: amira.id,
      conversationId: CHANNEL,
      messageId: id,
      verb: 'rsvp',
      data: { isComing: true },
    });
    expect(await posts(mine).getByRole('button', { name: 'I am coming' }).getAttribute('aria-busy')).to.equal('true');
    answer.resolve(null);
    await posts(mine).getByRole('heading', { name: 'You are coming' }).waitFor();
    await posts(other).getByRole('heading', { name: 'Thursday' }).waitFor();
    world.edit(CHANNEL, id, cardOf('Thursday is over'));
    await posts(mine).getByRole('heading', { name: 'Thursday is over' }).waitFor();
  });

  for (const [how, answer, words] of [
    ['says what the bot answered', { kind: 'message', words: 'Sent to your chat' }, 'Sent to your chat'],
    ['says that the bot could not', { kind: 'failure', words: null }, 'Something went wrong. Please try again.'],
  ] as const) {
    it(`${how} under the card of whoever pressed`, async () => {
      world.answers(async () => answer);
      world.post(CHANNEL, { card: cardOf('Done', execute('Send me my recap', 'send-recap')) });
      const window = await openWindow(browser, box, `person=${amira.id}`);
      await posts(window).getByRole('button', { name: 'Send me my recap' }).click();
      await posts(window).getByText(words).waitFor();
      await posts(window).getByRole('button', { name: 'Send me my recap' }).click({ trial: true });
    });
  }

  it('opens what a card leads to in Teams, and marks what leaves it', async () => {
    const place = encodeURIComponent(JSON.stringify({ subEntityId: 'history' }));
    world.post(CHANNEL, {
      card: cardOf(
        'Lunch HIIT',
        openUrl('My result', `https://teams.microsoft.com/l/entity/an-app/upbeat-personal?context=${place}`),
        openUrl(
          'Join',
          `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent('19:meeting_lunch@thread.v2')}/0`,
        ),
        openUrl('About zones', 'https://example.com/zones'),
      ),
    });
    const window = await openWindow(browser, box, `person=${amira.id}`);
    await posts(window).getByRole('link', { name: 'About zones, opens in the browser' }).waitFor();
    await posts(window).getByRole('link', { name: 'My result' }).click();
    expect(await factsOf(window, 'personal')).to.include({ subPageId: 'history' });
    await window.getByRole('button', { name: 'Class', exact: true }).click();
    await window.getByRole('button', { name: 'Leave', exact: true }).click();
    await posts(window).getByRole('link', { name: 'Join' }).click();
    await window.getByRole('button', { name: 'Leave', exact: true }).waitFor();
  });

  for (const theme of ['default', 'dark', 'contrast']) {
    it(`has no fault that axe can find, in the channel and in a chat, in the ${theme} theme`, async () => {
      world.post(CHANNEL, { card: cardOf('Lunch HIIT is on', execute('I am coming', 'rsvp')) });
      world.post(AMIRAS_CHAT, { text: 'Hello Amira' });
      const window = await openWindow(browser, box, `person=${amira.id}&theme=${theme}`);
      for (const open of [() => posts(window).waitFor(), () => openChat(window)]) {
        await open();
        const { violations } = await new AxeBuilder({ page: window })
          .exclude('iframe')
          .exclude('[data-tabster-dummy]')
          .analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal(
          [],
        );
      }
    });
  }

  it('fits a width of 320 pixels', async () => {
    world.post(CHANNEL, { card: cardOf('Lunch HIIT is on', execute('I am coming', 'rsvp'), execute('Next', 'next')) });
    const window = await openWindow(browser, box, `person=${amira.id}`);
    await window.setViewportSize({ width: 320, height: 740 });
    const overhang = () =>
      window.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
    await posts(window).scrollIntoViewIfNeeded();
    expect(await overhang(), 'the channel').to.equal(0);
    await openChat(window);
    await chat(window).waitFor();
    expect(await overhang(), 'a chat').to.equal(0);
  });
});
