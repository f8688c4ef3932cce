import { type Fact, perRoot } from '../../core/fact.ts';
import { literalOf } from '../computed.ts';

/** The options that one command gets in one environment: its own, which count more, and those of `global`. */
export type Section = {
  readonly environment: string;
  readonly command: string;
  /** What stands under `parameters` of the command itself. */
  readonly own: ReadonlyMap<string, Fact>;
  readonly options: ReadonlyMap<string, Fact>;
};

export const GLOBAL = 'global';

/** Each command of each environment that has options, `global` like a command. Source: samcli/lib/config/samconfig.py, get_all, checked 2026-11-30. */
export const sectionsIn = perRoot((root): readonly Section[] =>
  root.children
    .filter(({ segment }) => segment !== 'version')
    .flatMap((environment) => {
      const shared = optionsOf(environment.children.find(({ segment }) => segment === GLOBAL));
      return environment.children.flatMap((command) => {
        const own = optionsOf(command);
        return own.size === 0
          ? []
          : [{ environment: String(environment.segment), command: String(command.segment), own, options: new Map([...shared, ...own]) }];
      });
    }),
);

const optionsOf = (command: Fact | undefined): ReadonlyMap<string, Fact> =>
  new Map(command?.children.find(({ segment }) => segment === 'parameters')?.children.map((fact) => [String(fact.segment), fact]));

/** The literal text of an option. */
export const textOf = ({ options }: Section, option: string): string | undefined => {
  const fact = options.get(option);
  return fact && literalOf(fact.node);
};
