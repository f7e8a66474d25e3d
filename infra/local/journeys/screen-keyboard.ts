import type { Frame, Page } from 'playwright-core';

/** What has the focus, by its name. */
export function focused(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const element = document.activeElement;
    if (element instanceof HTMLInputElement) return element.labels?.[0]?.innerText ?? '';
    return element instanceof HTMLElement && element !== document.body ? element.innerText : '';
  });
}

/** So many stops are once around the panel. */
const AROUND_THE_PANEL = 14;

/** Presses Tab until that has the focus; at most once around the panel, or as many stops as are said. */
export async function walkTo(page: Page, frame: Frame, name: string | RegExp, most = AROUND_THE_PANEL): Promise<void> {
  const names: string[] = [];
  for (let steps = 0; steps < most; steps++) {
    await page.keyboard.press('Tab');
    const here = await focused(frame);
    if (typeof name === 'string' ? here === name : name.test(here)) return;
    names.push(here);
  }
  throw new Error(`Tab does not lead to ${String(name)}, but to ${names.join(', ')}`);
}
