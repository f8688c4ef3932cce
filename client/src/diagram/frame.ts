/** The page itself, set once; what it draws comes by message. */
export function frame(source: string, file: (name: string) => string): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<link rel="stylesheet" href="${file('diagram.css')}">
<title>Picture</title>
</head>
<body>
<header class="bar">
<h1 id="title" tabindex="-1"></h1>
<div class="tools" role="toolbar" aria-label="View"><button type="button" id="as-list" aria-pressed="false">Show as list</button></div>
</header>
<main id="content"></main>
<script nonce="${nonce}" src="${file('diagram.js')}"></script>
</body>
</html>`;
}
