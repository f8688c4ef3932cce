import type { Nearby } from '../../core/around.ts';
import { type Fact, factAt } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { lookAt } from '../../core/look.ts';
import { code, isYes } from '../../core/words.ts';
import { explainRecurrence } from '../beanstalk/cron-hover.ts';
import { byText, numbered, order as ofInit, steps, type Turn } from '../cloudformation/init/words.ts';
import { literalIn } from '../cloudformation/resources.ts';
import { filesOf } from './given.ts';
import { order } from './schema.ts';

const forLeader = (command: Fact): boolean => isYes(literalIn(command, 'leader_only') ?? '');
const leaderFirst = (a: Fact, b: Fact): number => Number(forLeader(b)) - Number(forLeader(a)) || byText(a, b);

/** Source: Elastic Beanstalk guide, customize-containers-ec2.html, checked 2026-11-30. */
const turns: readonly Turn[] = [...ofInit, ['container_commands', (members) => [...members].sort(leaderFirst), ', the leader’s first, then by name']];

/** A key with work for instances: when its turn is, in this file and in the folder. */
export const explain: NonNullable<Kind['explain']> = (at) => {
  const found = factAt(at.root, at.offset);
  const { fact } = found ?? {};
  if (found && !found.onKey) return explainRecurrence(at);
  if (!fact?.entry || !fact.key || fact.parent?.parent || !order.some((name) => name === fact.segment)) return undefined;
  const here = steps([at.root], turns);
  const parts = [
    `${code(fact.entry.key)} · map`,
    fact.key.about,
    fact.key.more,
    here.length > 1 ? `In this file:\n\n${numbered(here)}` : undefined,
    ofFolder(at),
  ];
  return { span: fact.entry.keySpan, markdown: parts.filter(Boolean).join('\n\n') };
};

/** The files of the folder in the order in which they are read, with their keys. */
function ofFolder(nearby: Nearby): string | undefined {
  const names = filesOf(nearby);
  if (!names || names.length < 2) return undefined;
  const lines = names.slice(0, MOST_FILES).map((name) => {
    const text = nearby.around.read(name);
    const keys = text === undefined ? [] : [...lookAt(text).top.keys()].map((key) => code(key));
    const mark = name === nearby.fileName ? ' (this file)' : '';
    return `${code(name)}${mark}${keys.length > 0 ? `: ${keys.join(', ')}` : ''}`;
  });
  const more = names.length > MOST_FILES ? `\n\n${names.length - MOST_FILES} more follow.` : '';
  return `The files of this folder, in the order in which they are processed:\n\n${numbered(lines)}${more}`;
}

const MOST_FILES = 20;
