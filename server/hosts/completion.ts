import { listedKinds } from '../src/catalogue.ts';
import { oneOfWords } from '../src/core/words.ts';
import { formats } from './formats/index.ts';
import type { CommandOptions } from './options.ts';
import { Misuse } from './usage.ts';

/** What a shell completes: the commands, each with its options. */
export type Completed = Readonly<Record<string, CommandOptions>>;

/** The script that teaches a shell the commands, their options and the values of those; another shell throws `Misuse`. */
export function completion(shell: string, commands: Completed): string {
  const write = Object.hasOwn(shells, shell) ? shells[shell] : undefined;
  if (!write) throw new Misuse(`"${shell}" is not a shell. Expected ${oneOfWords(Object.keys(shells))}.`);
  return write(commands);
}

const PROGRAM = 'aws-devops-notes';

const kinds = (): string[] => listedKinds.map(({ id }) => id);

/** The values of an option that has a list of them, by its name. */
const values: Readonly<Record<string, () => readonly string[]>> = {
  color: () => ['auto', 'always', 'never'],
  format: () => Object.keys(formats),
  kind: kinds,
};

/** What follows a command, besides options: the kinds, or nothing; else files. */
const subjects: Readonly<Record<string, () => readonly string[]>> = {
  completion: () => Object.keys(shells),
  schema: kinds,
};

const shells: Readonly<Record<string, (commands: Completed) => string>> = { bash, fish, zsh };

const names = (options: CommandOptions): string[] => Object.keys(options).map((name) => `--${name}`);

function bash(commands: Completed): string {
  const all = Object.keys(commands);
  return `# bash completion of ${PROGRAM}: source <(${PROGRAM} completion bash)
_aws_devops_notes() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${all.join(' ')}" -- "$word"))
    return
  fi
  case "$before" in
${Object.entries(values)
  .map(([name, list]) => `    --${name}) COMPREPLY=($(compgen -W "${list().join(' ')}" -- "$word")); return ;;`)
  .join('\n')}
  esac
  case "\${COMP_WORDS[1]} $word" in
${all.map((name) => `    "${name} -"*) COMPREPLY=($(compgen -W "${names(commands[name] ?? {}).join(' ')}" -- "$word")) ;;`).join('\n')}
${Object.entries(subjects)
  .map(([name, list]) => `    "${name} "*) COMPREPLY=($(compgen -W "${list().join(' ')}" -- "$word")) ;;`)
  .join('\n')}
  esac
}
complete -o default -F _aws_devops_notes ${PROGRAM}
`;
}

function zsh(commands: Completed): string {
  return `#compdef ${PROGRAM}
# zsh completion of ${PROGRAM}: source <(${PROGRAM} completion zsh), or this text as a file _${PROGRAM} in a folder of $fpath
_aws_devops_notes() {
  if (( CURRENT == 2 )); then
    compadd -- ${Object.keys(commands).join(' ')}
    return
  fi
  case "\${words[2]}" in
${Object.entries(commands)
  .map(([name, options]) => {
    const rest = subjects[name] ? `'*:subject:(${subjects[name]().join(' ')})'` : "'*:file:_files'";
    const each = Object.entries(options).map(([option, { value, about }]) => {
      const list = values[option];
      const action = value === undefined ? '' : list ? `:value:(${list().join(' ')})` : ':value:_files';
      return `'--${option}[${about.replace(/[[\]':\\]/g, '')}]${action}'`;
    });
    return `    ${name}) _arguments -s : '1:command:' ${[...each, rest].join(' ')} ;;`;
  })
  .join('\n')}
  esac
}
if [ "$funcstack[1]" = "_${PROGRAM}" ]; then _aws_devops_notes "$@"; else compdef _aws_devops_notes ${PROGRAM}; fi
`;
}

function fish(commands: Completed): string {
  const all = Object.keys(commands);
  const lines = all.flatMap((name) => [
    `complete -c ${PROGRAM} -n __fish_use_subcommand -f -a ${name}`,
    ...Object.entries(commands[name] ?? {}).map(([option, { value, about }]) => {
      const list = values[option];
      const takes = value === undefined ? '' : list ? ` -x -a '${list().join(' ')}'` : ' -r';
      return `complete -c ${PROGRAM} -n '__fish_seen_subcommand_from ${name}' -l ${option}${takes} -d '${about.replaceAll("'", '')}'`;
    }),
    ...(subjects[name] ? [`complete -c ${PROGRAM} -n '__fish_seen_subcommand_from ${name}' -f -a '${subjects[name]().join(' ')}'`] : []),
  ]);
  return `# fish completion of ${PROGRAM}: ${PROGRAM} completion fish | source\n${lines.join('\n')}\n`;
}
