import type { Screen } from './session/screen.ts';

/** What a page of the quiz is made of. */
export type Files = { readonly script: string; readonly style: string };

/** Script and style stand in the page, and so does what it shows first: nothing is left to fetch before the first paint. */
export function pageHtml({ script, style }: Files, screen: Screen, body: 'view' | 'panel'): string {
  const nonce = crypto.randomUUID();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Quiz</title>
<style nonce="${nonce}">${style}</style>
</head>
<body class="${body}">
<div id="page"></div>
<script type="application/json" id="screen">${JSON.stringify(screen).replaceAll('<', '\\u003c')}</script>
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}
