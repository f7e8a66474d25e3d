const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that may not become markup. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

/** A plain page that works without scripts, in light and dark, at 280 px. */
export function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
  :root { color-scheme: light dark; font: 14px/20px "Segoe UI", system-ui, sans-serif; }
  main { max-width: 360px; margin: 8vh auto; padding: 0 20px; }
  h1 { font-size: 20px; line-height: 28px; font-weight: 600; }
  ul { list-style: none; padding: 0; }
  button, input { font: inherit; width: 100%; min-height: 44px; margin: 4px 0; padding: 8px 12px; box-sizing: border-box;
    border: 1px solid GrayText; border-radius: 4px; background: Canvas; color: CanvasText; text-align: start; }
  button { cursor: pointer; }
  small { display: block; }
</style>
<main>
<h1>${escaped(title)}</h1>
${content}
</main>
</html>
`;
}

/** Carries the parameters of a request through a form. */
export function hiddenFields(parameters: URLSearchParams, except: readonly string[]): string {
  return [...parameters]
    .filter(([name]) => !except.includes(name))
    .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`)
    .join('\n');
}
