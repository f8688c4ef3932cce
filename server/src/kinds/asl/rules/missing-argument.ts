import { pathOf } from '../../../core/fact.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { calledBy, hasArgument, hidesKeys, misspeltIn } from '../integrations/task.ts';
import { keySpan } from '../state.ts';
import { byState } from './by-state.ts';

/** Arguments that a call can't do without. */
export const missingArgument = byState({
  id: 'asl/missing-argument',
  severity: 'error',
  check(state, { report }) {
    const { integration, args, text } = calledBy(state) ?? {};
    // Without a map of arguments the call gets the input.
    if (!integration || !args || !text || hidesKeys(args)) return;
    const misspelt = misspeltIn(args, integration).map(({ meant }) => meant);
    for (const needed of integration.required) {
      const names = needed.split('|');
      // What is misspelt is told elsewhere.
      if (names.some((name) => misspelt.includes(name) || hasArgument(args, name) || hasArgument(args, name.slice(0, 1).toLowerCase() + name.slice(1))))
        continue;
      const [only, ...others] = names;
      report(
        keySpan(args),
        `${code(`${integration.service}:${integration.action}`)} needs ${oneOfCodes(names)}${others.length > 0 ? ', and has none of them' : ''}. ${aboutOf(only ?? '')}`.trim(),
        {
          typing: args.node,
          ...(others.length > 0 ? { severity: 'warning' as const } : {}),
          ...(others.length === 0 &&
            only !== undefined && {
              fix: { title: `Add ${code(only)}`, operations: [{ op: 'insert', path: pathOf(args), key: only, value: '' }], suggestion: true },
            }),
        },
      );
    }
  },
});

const about: Readonly<Record<string, string>> = {
  ApiEndpoint: 'It is the address that is called.',
  FunctionName: 'It is the name or ARN of the function.',
  InvocationConfig: 'Its `ConnectionArn` names the EventBridge connection with the credentials.',
  MessageBody: 'It is the message, a string or an object.',
  Method: 'It is the HTTP method, such as `GET`.',
  QueueUrl: "It is the queue's URL, not its ARN.",
  StateMachineArn: 'It is the ARN of the state machine that is started.',
};

const aboutOf = (name: string): string => about[name] ?? '';
