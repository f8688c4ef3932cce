import { pathOf } from '../../../core/fact.ts';
import type { RuleContext } from '../../../core/kind.ts';
import type { Span } from '../../../core/node.ts';
import { placeOf } from '../../../core/position-map.ts';
import type { Problem, Severity } from '../../../core/problem.ts';
import { code, isSlip, nearest, oneOfCodes } from '../../../core/words.ts';
import { actionsOf, integrationOf, optimizedServices } from '../integrations/optimized.ts';
import { isSdkService, sdkNameOf, sdkServices, unsupportedActions } from '../integrations/sdk-services.ts';
import { type Called, calledBy } from '../integrations/task.ts';
import { byState } from './by-state.ts';

/** What a task calls that can't be called, or that isn't known. */
export const resourceArn = byState({
  id: 'asl/resource-arn',
  severity: 'error',
  check(state, context) {
    const called = calledBy(state);
    if (called) judge(called, context);
  },
});

type Say = { readonly part: Span; readonly severity: Severity; readonly message: string; readonly to?: string; readonly isGuess?: boolean };

function judge(called: Called, { text: source, syntax, report }: RuleContext): void {
  const { node, fact } = called.text;
  const found = wrong(called);
  if (!found) return;
  const { part, severity, message, to, isGuess = true } = found;
  const fix: Pick<Problem, 'fix'> =
    to === undefined
      ? {}
      : {
          fix: {
            title: `Change to ${code(to)}`,
            operations: [{ op: 'replace', path: pathOf(fact), part: { start: part.start, end: part.end }, to }],
            ...(isGuess && { suggestion: true as const }),
          },
        };
  report(placeOf(source, node, syntax, part) ?? node, message, { severity, typing: node, ...fix });
}

function wrong({ resource, text: { text } }: Called): Say | undefined {
  const whole = { start: 0, end: text.length };
  switch (resource.form) {
    case 'unfinished':
      return unfinished(resource.rest);
    case 'other':
      // A function may be named by a word that a script replaces.
      return text.includes(':') ? { part: whole, severity: 'warning', message: `${code(text)} is not the ARN of something that a task can call.` } : undefined;
    case 'arn':
      return otherArn(text);
    case 'sdk':
      return sdk(resource);
    case 'optimized':
      return optimized(resource);
    default:
      return undefined;
  }
}

/** ARNs of what a task doesn't call by its ARN. */
function otherArn(text: string): Say | undefined {
  const [, partition = '', service = '', rest = ''] = /^arn:([\w-]+):([\w-]+):[\w-]*:[\w-]*:(.*)$/s.exec(text) ?? [];
  const part = { start: 0, end: text.length };
  const say = (message: string): Say => ({ part, severity: 'warning', message });
  if (service === 'lambda') return say('This is not the ARN of a function. Expected `function:NAME` at its end, or `function:NAME:ALIAS`.');
  if (service === 'states')
    return rest.startsWith('stateMachine:')
      ? say(
          `A task can't call a state machine by its ARN. Expected ${code(`arn:${partition}:states:::states:startExecution`)}, with the ARN in \`StateMachineArn\`.`,
        )
      : undefined;
  if (service === 'swf') return undefined;
  const [example] = actionsOf(service);
  const instead = example
    ? code(`arn:${partition}:states:::${service}:${example.action}`)
    : isSdkService(service)
      ? code(`arn:${partition}:states:::aws-sdk:${service}:ACTION`)
      : undefined;
  return say(
    `A task can't call this by its ARN. Expected ${instead ?? 'an integration such as `arn:aws:states:::lambda:invoke`'}, with the ARN among its arguments.`,
  );
}

/** What follows `states:::` is not a service and an action. */
function unfinished({ start, end, text }: Span & { readonly text: string }): Say | undefined {
  const [, first = '', second = ''] = /^(?:aws-sdk[:.])?([a-z][\w-]*)[.:/]([A-Za-z]\w*)/.exec(text) ?? [];
  const isSdk = text.startsWith('aws-sdk');
  const isKnown = isSdk ? isSdkService(first) : integrationOf(first, second) !== undefined || isSdkService(first);
  if (isKnown && second !== '') {
    const rest = text.replace(/^(?:aws-sdk[:.])?[a-z][\w-]*[.:/]/, '');
    const to = `${isSdk ? 'aws-sdk:' : ''}${first}:${rest}`;
    return { part: { start, end }, severity: 'error', message: `A colon goes between service and action. Did you mean ${code(to)}?`, to, isGuess: false };
  }
  return {
    part: { start, end },
    severity: 'warning',
    message: `${code(text)} is not a service and action. Expected such as \`lambda:invoke\` or \`aws-sdk:s3:getObject\`.`,
  };
}

type Named = Extract<Called['resource'], { readonly form: 'sdk' | 'optimized' }>;

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

function sdk({ service, action }: Named): Say | undefined {
  if (!isSdkService(service.text)) {
    const plain = service.text.toLowerCase().replace(/[-_]/g, '');
    const to = sdkNameOf(service.text.toLowerCase()) ?? (isSdkService(plain) ? plain : nearest(service.text.toLowerCase(), sdkServices));
    return to === undefined
      ? { part: service, severity: 'information', message: `Unknown service ${code(service.text)}. It is called if AWS has added it since November 2026.` }
      : { part: service, severity: 'warning', message: `Unknown service ${code(service.text)}. Did you mean ${code(to)}?`, to, isGuess: to !== plain };
  }
  if (/^[A-Z]/.test(action.text)) {
    const to = lowerFirst(action.text);
    return { part: action, severity: 'error', message: `Actions begin with a small letter here. Did you mean ${code(to)}?`, to, isGuess: false };
  }
  if (unsupportedActions.has(`${service.text}:${action.text}`))
    return { part: action, severity: 'error', message: `Step Functions can't call ${code(`${service.text}:${action.text}`)}.` };
  return /^[a-z]\w*$/.test(action.text)
    ? undefined
    : { part: action, severity: 'error', message: `${code(action.text)} is not the name of an action. Expected such as \`getObject\`.` };
}

function optimized({ service, action, rest }: Named): Say | undefined {
  const actions = actionsOf(service.text);
  if (actions.length === 0) {
    if (isSdkService(service.text)) {
      const to = `aws-sdk:${service.text}`;
      return {
        part: service,
        severity: 'warning',
        message: `${code(service.text)} has no integration of its own. Did you mean ${code(`${to}:${action.text}`)}?`,
        to,
      };
    }
    const to = nearest(service.text, optimizedServices);
    const isKnown = to !== undefined && integrationOf(to, action.text) !== undefined;
    return {
      part: service,
      severity: isKnown ? 'error' : 'warning',
      message: `Unknown service ${code(service.text)}. ${to === undefined ? `Known services: ${oneOfCodes(optimizedServices)}.` : `Did you mean ${code(to)}?`}`,
      ...(to !== undefined && { to, isGuess: !isKnown || !isSlip(service.text, to) }),
    };
  }
  if (integrationOf(service.text, action.text)) return undefined;
  const names = actions.map((each) => each.action);
  const slip = names.find((name) => name.toLowerCase() === action.text.toLowerCase());
  if (slip !== undefined)
    return { part: action, severity: 'error', message: `Unknown action ${code(action.text)}. Did you mean ${code(slip)}?`, to: slip, isGuess: false };
  const guess = nearest(action.text, names);
  if (guess !== undefined && isSlip(action.text, guess))
    return { part: action, severity: 'error', message: `Unknown action ${code(action.text)}. Did you mean ${code(guess)}?`, to: guess, isGuess: false };
  const sdkName = sdkNameOf(service.text) ?? service.text;
  if (!isSdkService(sdkName)) return { part: action, severity: 'warning', message: `Unknown action ${code(action.text)}. Expected ${oneOfCodes(names)}.` };
  const to = `aws-sdk:${sdkName}:${lowerFirst(action.text)}`;
  return {
    part: { start: service.start, end: action.end },
    severity: 'warning',
    message: `${code(`${service.text}:${action.text}`)} has no integration of its own. Did you mean ${code(to)}?`,
    ...(rest.end >= action.end && { to }),
  };
}
