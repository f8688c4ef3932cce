import type { Span } from '../../core/node.ts';
import type { Value } from '../../core/schema.ts';

/** Source: CloudFormation template reference, cfn-hup.html; `on.command` from aws-cfn-bootstrap 1.4-31 (update_hooks.py); checked 2026-11-30. */
export const triggers: readonly Value[] = [
  { value: 'post.update', about: 'The action runs when the value at the path has changed.' },
  { value: 'post.add', about: 'The action runs when the path exists for the first time, which includes the first start of the daemon.' },
  { value: 'post.remove', about: 'The action runs when the path no longer exists: the metadata was removed, or the resource was deleted.' },
];

/** A hook of commands that come through a queue. AWS doesn't document it, and it stands alone. */
export const ON_COMMAND = 'on.command';

/** The parts of a list that commas part, with their places, without the blanks around them. */
export const partsOf = (text: string): (Span & { readonly text: string })[] => {
  let at = 0;
  return text.split(',').map((part) => {
    const start = at + (part.length - part.trimStart().length);
    at += part.length + 1;
    return { text: part.trim(), start, end: start + part.trim().length };
  });
};
