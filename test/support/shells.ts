/** Asks real shells what they complete, with our script in force. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

/** Types each line into an interactive zsh and presses the key for completion. Its `compadd`, which gets all that is offered, is made to print it. */
const zsh = `
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z 'compadd() {
  if [[ \${@[1,(i)(-|--)]} != *-(O|A|D)\\ * ]]; then local -a hits; builtin compadd -A hits "$@"; print -r -- " $hits"; fi
  builtin compadd "$@"
}'
zpty -w z "PS1=; autoload -U compinit; compinit -u -D; source <(aws-devops-notes completion zsh); setopt no_beep; unsetopt auto_menu; tell() { print \\"[\\\${BUFFER}]EN\\"D; }; zle -N tell; bindkey '^X' expand-or-complete '^Y' tell; echo REA''DY"
local out= chunk
while zpty -r z chunk; do out+=$chunk; [[ $out == *READY* ]] && break; done
for line in "\${(@f)LINES_TO_ASK}"; do
  zpty -w -n z "$line"$'\\C-x\\C-y'
  out=
  while zpty -r z chunk; do out+=$chunk; [[ $out == *']END'* ]] && break; done
  print -r -- "$out"
  print NEXT
  zpty -w -n z $'\\C-u'
done
zpty -d z
`;

/** How each shell is asked for what it makes of the lines in `LINES_TO_ASK`. */
const asked: Readonly<Record<string, readonly string[]>> = {
  fish: ['--no-config', '-c', 'aws-devops-notes completion fish | source; for line in (string split \\n $LINES_TO_ASK); complete -C $line; echo NEXT; end'],
  zsh: ['-f', '-c', zsh],
};

/** What must be offered for a line, and what must not. */
const cases: readonly (readonly [line: string, offered: readonly string[], not: string])[] = [
  ['ch', ['check'], 'mcp'],
  ['check --fo', ['--format'], '--color'],
  ['check --format j', ['json', 'junit'], 'sarif'],
  ['check --kind codebuild-p', ['codebuild-project'], 'buildspec'],
  ['completion z', ['zsh'], 'fish'],
  ['schema appsp', ['appspec'], 'buildspec'],
  ['check here', ['here.yml'], 'other.yml'],
];

/** What a shell gets wrong, a sentence each; undefined if there is no such shell on this machine. */
export function wrongIn(shell: string, cli: string): string[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'shell-'));
  const program = join(folder, 'aws-devops-notes');
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${resolve(cli)}" "$@"\n`);
  chmodSync(program, 0o755);
  for (const name of ['here.yml', 'other.yml']) writeFileSync(join(folder, name), '');
  try {
    const { error, stdout, stderr } = spawnSync(shell, asked[shell] ?? [], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 15_000,
      env: {
        ...process.env,
        HOME: folder,
        TERM: 'dumb',
        PATH: `${folder}${delimiter}${process.env.PATH}`,
        LINES_TO_ASK: cases.map(([line]) => `aws-devops-notes ${line}`).join('\n'),
      },
    });
    if (error && 'code' in error && error.code === 'ENOENT') return undefined;
    const answers = stdout.split('NEXT');
    return cases.flatMap(([line, offered, not], index) => {
      const answer = answers[index] ?? '';
      const words = new Set(answer.replaceAll(/\u001b\[[\d;?]*[A-Za-z]/g, ' ').split(/[\s[\]]+/));
      const isRight = offered.every((word) => words.has(word)) && !words.has(not);
      return isRight ? [] : [`${shell}: "${line}" offers ${JSON.stringify(answer + stderr)}. Expected ${offered.join(', ')}, not ${not}.`];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
