import type { Data } from '../../../core/data.ts';
import { any, type Key } from '../../../core/schema.ts';
import { pageOf, propertyKey } from '../spec.ts';

/**
 * A key that SAM hands on to a property of CloudFormation (`AWS::Lambda::Function.MemorySize`): our line about it, and all else of that property.
 */
export type Borrow = (about: string, property: string, more?: Partial<Key>) => Key;

/** Makes something of keys of CloudFormation; `undefined` while the data about one of them isn't loaded. */
export function borrowing<Made>(data: Data, make: (cfn: Borrow) => Made): Made | undefined {
  let isComplete = true;
  const made = make((about, property, more) => {
    const found = propertyKey(property, data);
    if (found === undefined) isComplete = false;
    // What CloudFormation needs, SAM may supply.
    const { required: _, ...key } = found ?? { schema: any };
    return { ...key, about, ...handedOn(property, found), ...more };
  });
  return isComplete ? made : undefined;
}

function handedOn(property: string, found: Key | null | undefined): Pick<Key, 'more'> {
  const dot = property.lastIndexOf('.');
  const [owner, name] = [property.slice(0, dot), property.slice(dot + 1)];
  const changes = found?.more?.split('\n\n').filter((words) => !words.startsWith('[')) ?? [];
  return { more: [...changes, `SAM hands it on to [\`${name}\`](${pageOf(owner, name)}) of \`${owner}\`.`].join('\n\n') };
}
