import { renderMermaidSVG } from 'beautiful-mermaid';

/** What is wider from left to right is drawn from top to bottom. The reader's column has 690 pixels and shrinks what is a little wider. */
const WIDEST = 880;
/** Closer together than usual, so that a picture stands on the screen with the text around it. */
const options = { padding: 8, nodeSpacing: 14, layerSpacing: 26, transparent: true };

/** Draws the Mermaid fences of one page. A fence's first line says in words what is to be seen: `%% alt: A calls B.` */
export function pictures(page: string): (source: string) => string {
  let count = 0;
  return (source) => {
    const [, alt, graph = ''] = /^%% alt: (\S.*)\n([\s\S]*)$/.exec(source) ?? [];
    if (alt === undefined) throw new Error(`${page}: a picture has no "%% alt: ..." in its first line.`);
    const words = alt.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const svg = plain(fitting(graph), `${page}-picture-${++count}`, words);
    return `<figure class="picture">${svg}<figcaption><details><summary>Picture in words</summary><p>${words}</p></details></figcaption></figure>\n`;
  };
}

function fitting(graph: string): string {
  const svg = renderMermaidSVG(graph, options);
  const width = Number(/ width="([\d.]+)"/.exec(svg)?.[1]);
  return titlesInFront(width > WIDEST ? renderMermaidSVG(graph.replace(/^flowchart LR/, 'flowchart TD'), options) : svg);
}

/** The titles of groups stand in front of the arrows that cross them. */
function titlesInFront(svg: string): string {
  const titles: string[] = [];
  // Bounded: our own pictures.
  const rest = svg.replaceAll(/(<g class="subgraph"[^>]*>\s*<rect [^>]*>\s*)(<rect [^>]*>\s*<text [^>]*>[^<]*<\/text>)/g, (_, group: string, title: string) => {
    titles.push(title);
    return group;
  });
  return rest.replace('</svg>', `${titles.join('\n')}</svg>`);
}

/** Without what the reader's style sheet says better: fonts from the net, inline styles, and all that only scripts would read. */
const plain = (svg: string, id: string, words: string): string =>
  svg
    // Bounded: our own pictures.
    .replace(/<style>[\s\S]*?<\/style>\s*/, '')
    // Bounded: the same.
    .replace(/<svg [^>]*?(viewBox="[^"]*" width="[^"]*" height="[^"]*")[^>]*>/, `<svg class="drawing" role="img" aria-label="${words}" $1>`)
    .replaceAll(/ data-[\w-]+="[^"]*"/g, '')
    // Bounded: the same.
    .replaceAll(/\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10))
    .replaceAll(/ id="([\w-]+)"/g, ` id="${id}-$1"`)
    .replaceAll(/url\(#([\w-]+)\)/g, `url(#${id}-$1)`);
