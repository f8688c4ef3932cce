import { spoken, type Translation } from './l10n.ts';

/** Where the style and the script of a page come from: they stand in it, or are addresses below `source`. */
export type Assets = { readonly style: string; readonly script: string; readonly source?: string };

/** A page of a web view. Its policy lets nothing in but its own style and script, and nothing out. */
export function webPage(title: string, { style, script, source }: Assets, inside: string, body = ''): string {
  const nonce = crypto.randomUUID();
  const isInside = source === undefined;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${isInside ? `'nonce-${nonce}'` : source}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${isInside ? `<style nonce="${nonce}">${style}</style>` : `<link rel="stylesheet" href="${style}">`}
</head>
<body class="${body}">
${inside}${wordsOf(spoken())}
${isInside ? `<script nonce="${nonce}">${script.replaceAll('</script', '<\\/script')}</script>` : `<script nonce="${nonce}" src="${script}"></script>`}
</body>
</html>`;
}

/** The translation for the page's script, if there is one. */
const wordsOf = (translation: Translation): string =>
  Object.keys(translation).length === 0 ? '' : `\n<script type="application/json" id="l10n">${JSON.stringify(translation).replaceAll('<', '\\u003c')}</script>`;

/** The files of a page that fetches them. */
export const linked = (name: string, source: string, file: (name: string) => string): Assets => ({
  source,
  style: file(`${name}.css`),
  script: file(`${name}.js`),
});
