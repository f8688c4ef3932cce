import manifest from '../../package.json' with { type: 'json' };
import { kinds } from '../src/catalogue.ts';
import { fileNames } from '../src/core/recognize.ts';
import { enclosed, replaced } from '../src/core/scan.ts';
import { allCards } from './cards.ts';
import { rulePages } from './pages.ts';

/** The text of RULES.md: every rule with what it is, by family. */
export function rulesReference(): string {
  const severities = new Map(kinds.flatMap((kind) => kind.rules.map((rule) => [rule.id, rule.severity])));
  const families = [...new Set([...rulePages.keys()].map((id) => id.split('/')[0] ?? ''))];
  const parts = families.map((family) => {
    const peer = kinds.find(({ id }) => id === family)?.peer;
    const rows = [...rulePages]
      .filter(([id]) => id.startsWith(`${family}/`))
      .map(([id, page]) => `| \`${id}\` | ${severities.get(id) ?? ''} | ${page.lead} |${peer ? ` ${shortList(peer.idsOf({ rule: id, start: 0 }))} |` : ''}`);
    const [names, line] = peer ? [` ${peer.name} |`, ' --- |'] : ['', ''];
    return [`## ${family}`, '', `| rule | severity | what it finds |${names}`, `| --- | --- | --- |${line}`, ...rows].join('\n');
  });
  return `${[
    '# Rules',
    '<!-- Written by `npm run check -- --write` from the rule pages. -->',
    'All ids that a diagnostic can have. `aws-devops-notes explain <id>` shows the whole page; a comment `# aws-devops-notes: ignore <id>` silences one line, the setting `awsDevopsNotes.rules` a rule. Where no severity stands, it depends on the place.',
    ...parts,
  ].join('\n\n')}\n`;
}

const shortList = (words: readonly string[]): string => (words.length > 8 ? `${words.slice(0, 8).join(', ')} and ${words.length - 8} more` : words.join(', '));

/** Whether the package is on npm and the extension in the marketplaces. Until then nobody owns their names there, and documents install what a clone packs. */
const IS_PUBLISHED: boolean = false;

const install = IS_PUBLISHED
  ? 'Install it in your project with `npm install --save-dev aws-devops-notes`, and run it from there as `node_modules/.bin/aws-devops-notes` or in the\nscripts of `package.json`; or for all of them with `npm install --global aws-devops-notes`. It needs Node 20 or newer.'
  : `The package is not on npm yet. In a clone of this repository, \`npm ci\` and \`npm pack\` write \`aws-devops-notes-${manifest.version}.tgz\`. Keep that file in your
project, in \`tools\` for example: \`npm install --save-dev ./tools/aws-devops-notes-${manifest.version}.tgz\` gives the project the command, as
\`node_modules/.bin/aws-devops-notes\` and in the scripts of \`package.json\`; \`npm install --global\` with the same file gives it to all. It needs Node 20 or newer.`;

/** The README with what is made of what there is: between comments with the part's name. */
export function readmeOf(readme: string): string {
  const { cards } = allCards();
  const parts = {
    install: `\n${install}\n`,
    kinds: `\n\n${kindsTable()}\n\n`,
    cards: inTens(cards.length),
    'fix cards': inTens(cards.filter(({ type }) => type === 'fix').length),
  };
  return Object.entries(parts).reduce((text, [name, part]) => {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    return replaced(text, enclosed(text, begin, end), () => begin + part + end);
  }, readme);
}

/** For "more than". */
const inTens = (count: number): string => String(10 * Math.floor((count - 1) / 10));

/** The table of kinds. */
const kindsTable = (): string =>
  [
    '| kind | file names | rules |',
    '| --- | --- | --- |',
    ...kinds.map(
      (kind) =>
        `| ${kind.id} | ${
          kind.files.where ??
          fileNames(kind.files)
            .map((name) => `\`${name}\``)
            .join(', ')
        } | ${kind.rules.length} |`,
    ),
  ].join('\n');
