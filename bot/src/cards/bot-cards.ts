import type { Action } from './adaptive-card.ts';
import { ask, card, heading, paragraph, subtle, type DrawableCard, type DrawableElement } from './elements.ts';
import { asTyped } from './markdown.ts';
import type { CardLocale, ModelAnswerView, WordsOfBotView } from './views.ts';
import type { Answer, CardWords } from './words/card-words.ts';
import { wordsFor } from './words/words-for.ts';

/** A model may write more than a card can hold. */
const LONGEST_ANSWER = 4000;

/** Said once, when the bot is installed: what it does here, and what it never does. */
export function welcomeCard({ where }: WordsOfBotView, locale: CardLocale): DrawableCard {
  const { words, speech } = wordsFor(locale);
  const { title, own, shared } = words.welcome;
  const lines = where === 'personal' ? own : shared;
  return card(speech, {
    fallbackText: [title, ...lines].join(' '),
    body: [heading(title), ...lines.map((line) => paragraph(line))],
    actions: questions(where, words),
  });
}

/** What can be asked. */
export function helpCard({ where }: WordsOfBotView, locale: CardLocale): DrawableCard {
  const { words, speech } = wordsFor(locale);
  return card(speech, {
    fallbackText: commandsAsText(words),
    body: [heading(words.helpTitle), ...commandLines(where, words)],
    actions: questions(where, words),
  });
}

/** In answer to what the bot does not understand: what it would understand. */
export function correctiveCard({ where }: WordsOfBotView, locale: CardLocale): DrawableCard {
  const { words, speech } = wordsFor(locale);
  return card(speech, {
    fallbackText: `${words.notUnderstood}. ${commandsAsText(words)}`,
    body: [
      heading(words.notUnderstood),
      paragraph(words.notUnderstoodText, { spacing: 'Small' }),
      ...commandLines(where, words),
    ],
    actions: questions(where, words),
  });
}

/** Asked once, before a language model reads anything of a person. Not to answer is a no. */
export function modelDisclosureCard(locale: CardLocale): DrawableCard {
  const { words, speech } = wordsFor(locale);
  const { title, says, allow } = words.model;
  return card(speech, {
    fallbackText: [title, ...says].join(' '),
    body: [heading(title), ...says.map((line) => paragraph(line))],
    actions: [ask({ verb: 'allow-model' }, allow, true)],
  });
}

/** What the model wrote, marked as such, with a way to report it. */
export function modelAnswerCard({ answerId, text }: ModelAnswerView, locale: CardLocale): DrawableCard {
  const { words, speech } = wordsFor(locale);
  const paragraphs = text.slice(0, LONGEST_ANSWER).split(/\n+/).map(asTyped);
  return card(speech, {
    fallbackText: [...paragraphs, words.writtenByModel].join(' '),
    body: [
      ...paragraphs.filter((each) => each !== '').map((each) => paragraph(each)),
      subtle(words.writtenByModel, { size: 'Small', spacing: 'Medium' }),
    ],
    actions: [ask({ verb: 'report-answer', answerId }, words.reportAnswer)],
  });
}

/** One line in answer to a press or a command. It holds no name and no figure, so it needs no escaping. */
export function answerText(answer: Answer, locale: CardLocale): string {
  return wordsFor(locale).words.answers[answer];
}

function commandLines(where: WordsOfBotView['where'], words: CardWords): DrawableElement[] {
  return [
    ...words.commands.map(({ command, does }): DrawableElement => ({
      type: 'RichTextBlock',
      spacing: 'Small',
      inlines: [
        { type: 'TextRun', text: command, weight: 'Bolder' },
        { type: 'TextRun', text: `: ${does}` },
      ],
    })),
    ...(where === 'personal' ? [] : [subtle(words.commandsInAChannel, { spacing: 'Medium' })]),
  ];
}

function commandsAsText(words: CardWords): string {
  return words.commands.map(({ command, does }) => `${command}: ${does}.`).join(' ');
}

function questions(where: WordsOfBotView['where'], words: CardWords): Action[] {
  const nextClass = ask({ verb: 'next-class' }, words.nextClass);
  return where === 'personal' ? [nextClass, ask({ verb: 'my-week' }, words.myWeek)] : [nextClass];
}
