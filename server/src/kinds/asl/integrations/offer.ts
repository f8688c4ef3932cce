import type { Fact } from '../../../core/fact.ts';
import type { Kind, Offer } from '../../../core/kind.ts';
import type { Value } from '../../../core/schema.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { inPlaceOf } from '../../offered.ts';
import { child, type State } from '../state.ts';
import { type Integration, integrations } from './optimized.ts';
import { sdkServices } from './sdk-services.ts';
import { type Called, calledBy, hasArgument } from './task.ts';

const ARN = 'arn:aws:states:::';

/** What a suffix does. */
const waitWords: Readonly<Record<string, string>> = {
  '': ' The state ends when the service has answered.',
  '.sync': ' The state waits until the job is done.',
  '.sync:2': ' The state waits until the job is done, and its output is JSON.',
  '.waitForTaskToken': ' The state waits until somebody sends the task token back.',
};

const resources: readonly Value[] = integrations.flatMap((each) =>
  ['', ...each.waits.map((wait) => `.${wait}`)].map((suffix) => ({
    value: `${ARN}${each.service}:${each.action}${suffix}`,
    about: `${each.title}. ${each.about}${waitWords[suffix] ?? ''}`,
  })),
);

const sdk: readonly Value[] = sdkServices.map((service) => ({
  value: `${ARN}aws-sdk:${service}:`,
  about: `Actions of ${code(service)}, in the form of the AWS SDK.`,
}));

/** What a task can call. */
export function offerResource(state: State, fact: Fact, at: Parameters<NonNullable<Kind['offer']>>[1]): Offer | undefined {
  if (state.type !== 'Task' || fact !== child(state.fact, 'Resource')) return undefined;
  const found = inPlaceOf(fact.node, at, [...resources, ...sdk]);
  return found && { ...found, areMany: true };
}

/** The arguments that a call takes, where its map stands. */
export function offerArguments(map: Fact, state: State): readonly Value[] {
  const { integration, args } = calledBy(state) ?? {};
  if (!integration || !args || args !== map) return [];
  const needed = integration.required.flatMap((each) => each.split('|'));
  return [...needed, ...integration.optional].flatMap((name) => {
    if (hasArgument(map, name)) return [];
    const about = `${needed.includes(name) ? 'Required' : 'Optional'} argument of ${code(`${integration.service}:${integration.action}`)}.`;
    const filled = { value: `${name}.$`, about: `${about} Its value is a path or a call.` };
    return state.spoken === 'JSONata' ? [{ value: name, about }] : [{ value: name, about }, filled];
  });
}

/** So many arguments are shown. */
const MOST = 12;
const listed = (names: readonly string[]): string =>
  [...names.slice(0, MOST).map((each) => code(each)), ...(names.length > MOST ? [`${names.length - MOST} more`] : [])].join(', ');

/** An argument of a call in words, for hovers. */
export function argumentWords(key: string, { resource, integration }: Called): string | undefined {
  if (resource.form !== 'optimized' && resource.form !== 'sdk') return undefined;
  const name = key.replace(/\.\$$/, '');
  const isNeeded = integration?.required.some((each) => each.split('|').includes(name)) === true;
  const filled = name === key ? '' : ' Its value is a path or a call of an intrinsic function.';
  return `${code(key)} · ${isNeeded ? 'required ' : ''}argument of ${code(`${resource.service.text}:${resource.action.text}`)}\n\nAs in the API of the service, with a capital letter at its start.${filled}`;
}

/** A call in words, for hovers. */
export const integrationWords = ({ service, action, title, about, waits, required, optional }: Integration, suffix: string | undefined): string =>
  [
    `${code(`${service}:${action}`)} · ${title}`,
    `${about}${waitWords[suffix === undefined ? '' : `.${suffix}`] ?? ''}`,
    [
      required.length > 0 ? `**Needs:** ${required.map((each) => oneOfCodes(each.split('|'))).join(', ')}` : '',
      optional.length > 0 ? `**Takes:** ${listed(optional)}` : '',
      `**Can wait with:** ${waits.length === 0 ? 'nothing' : waits.map((each) => code(`.${each}`)).join(', ')}`,
    ]
      .filter(Boolean)
      .join('  \n'),
  ].join('\n\n');
