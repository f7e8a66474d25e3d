import { AxeBuilder } from '@axe-core/playwright';
import type { ConsoleMessage, Frame, Page } from 'playwright-core';

/** What the layout of a screen is measured by. */
export interface LayoutRules {
  /** The least side of what is pressed, in px. Words inside a sentence need 24. */
  readonly leastTarget: number;
  /** Whether it must be dark whatever the theme of Teams is. */
  readonly isDark: boolean;
}

/** What a designer would wince at, found by measure: an empty list when nothing. */
export function layoutFaults(frame: Frame, rules: LayoutRules): Promise<string[]> {
  return frame.evaluate(measure, rules);
}

/** Fluent's focus keeper puts invisible stops at both ends of a page: a known false alarm. */
const FOCUS_STOPS = '[data-tabster-dummy]';

/** Rules of accessibility that a page breaks, with all its frames. */
export async function axeFaults(page: Page): Promise<string[]> {
  // A busy machine lets a frame wait: without an answer its page would count as empty.
  const axe = new AxeBuilder({ page }).options({ pingWaitTime: 10_000 }).exclude(FOCUS_STOPS);
  for (const name of ['stage', 'panel', 'channel', 'personal', 'config']) {
    axe.exclude([`iframe[name=${name}]`, FOCUS_STOPS]);
  }
  for (;;) {
    const { violations, incomplete } = await axe.analyze();
    // It gives a frame one second to take its script, and passes over a page that is too busy: look once more.
    if (incomplete.some(({ id }) => id === 'frame-tested')) continue;
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`);
  }
}

/** The host list of teams-js lies on a content delivery network, which a test does not reach: known and harmless. */
const KNOWN_ERRORS = /res\.cdn\.office\.net/;

/** Collects what a page complains about in its console. */
export function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() !== 'error' || KNOWN_ERRORS.test(message.location().url)) return;
    errors.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

/** Runs in the page. */
function measure({ leastTarget, isDark }: LayoutRules): string[] {
  const faults: string[] = [];
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`scrolls sideways: ${scrollWidth} px in ${clientWidth}`);
  faults.push(...cutTexts(), ...smallTargets());
  if (isDark && lightnessAt(4, 4) > 60) faults.push(`is light: ${lightnessAt(4, 4)} of 255`);
  return faults;

  function cutTexts(): string[] {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const cut: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (text === '' || parent === null || !parent.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const seen = seenPart(box, parent);
        // What is hidden as a whole is meant to be: words for screen readers, names of bars that are too narrow.
        const isGone = seen.width < 1 || seen.height < 1;
        if (!isGone && (seen.width < box.width - 1.5 || seen.height < Math.min(box.height, lineOf(parent)) - 2)) {
          cut.push(`cuts "${text.slice(0, 40)}"`);
          break;
        }
      }
    }
    return cut;
  }

  /** How high the letters of a line stand at most: a line box may be higher than its line. */
  function lineOf(element: Element): number {
    const { fontSize } = getComputedStyle(element);
    return Number.parseFloat(fontSize) * 0.9;
  }

  function seenPart(box: DOMRect, element: Element): { width: number; height: number } {
    let { left, right, top, bottom } = box;
    for (let around: Element | null = element; around !== null; around = around.parentElement) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(around);
      const edge = around.getBoundingClientRect();
      if (clipPath !== 'none') return { width: 0, height: 0 };
      if (overflowX !== 'visible' && around !== document.documentElement) {
        left = Math.max(left, edge.left);
        right = Math.min(right, edge.right);
      }
      if (overflowY === 'hidden' || overflowY === 'clip') {
        top = Math.max(top, edge.top);
        bottom = Math.min(bottom, edge.bottom);
      } else if (overflowY !== 'visible') {
        top = box.top; // it scrolls: whatever is above or below can be reached
        bottom = box.bottom;
      }
    }
    left = Math.max(left, 0);
    right = Math.min(right, innerWidth);
    return { width: right - left, height: bottom - top };
  }

  function smallTargets(): string[] {
    const controls = document.querySelectorAll<HTMLElement>('button, a[href], input, select, [role=button]');
    return [...controls].flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true })) return [];
      const least = isInSentence(control) ? 24 : leastTarget;
      control.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = control.getBoundingClientRect();
      const x = left + width / 2;
      const y = top + height / 2;
      const reach = least / 2 - 1;
      const isHit = (dx: number, dy: number) => {
        const there = document.elementFromPoint(x + dx, y + dy);
        return there !== null && (control.contains(there) || labelled(there) === control);
      };
      const isLargeEnough =
        (height >= least - 0.5 || (isHit(0, -reach) && isHit(0, reach))) &&
        (width >= least - 0.5 || isHit(reach, 0) || isHit(-reach, 0));
      if (isLargeEnough) return [];
      const name = control.getAttribute('aria-label') ?? control.innerText;
      return [`"${name.slice(0, 30)}" is ${Math.round(width)}×${Math.round(height)} px to press`];
    });
  }

  function isInSentence(control: HTMLElement): boolean {
    return (
      getComputedStyle(control).display.startsWith('inline') && (control.parentElement?.innerText ?? '').length > 60
    );
  }

  function labelled(element: Element): Element | null {
    return element.closest('label')?.control ?? null;
  }

  function lightnessAt(x: number, y: number): number {
    for (let element = document.elementFromPoint(x, y); element !== null; element = element.parentElement) {
      const [red = 255, green = 255, blue = 255, alpha = 1] = (
        getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []
      ).map(Number);
      if (alpha > 0.5) return Math.round((red + green + blue) / 3);
    }
    return 255;
  }
}
