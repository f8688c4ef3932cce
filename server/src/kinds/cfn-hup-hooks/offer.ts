import type { Kind, Offer } from '../../core/kind.ts';
import { placeOf, positionMap } from '../../core/position-map.ts';
import type { Value } from '../../core/schema.ts';
import { partsOf, triggers } from './triggers.ts';

const ends: readonly Value[] = [
  { value: 'Metadata.AWS::CloudFormation::Init', about: 'The configuration of cfn-init. The usual path for a hook that runs cfn-init again.' },
  { value: 'Metadata', about: 'All metadata of the resource.' },
  { value: 'PhysicalResourceId', about: 'The physical ID, which changes when the resource is replaced.' },
];

/** What fits into a list of triggers, and into a path. */
export const offer: NonNullable<Kind['offer']> = ({ node, segment, parent }, { text, syntax, offset }): Offer | undefined => {
  if (node.type !== 'scalar' || parent?.parent === undefined) return undefined;
  const at = node.text === '' ? 0 : (positionMap(text, node, syntax)?.toText(offset) ?? 0);
  const within = (start: number, end: number) => (node.text === '' ? { start: offset, end: offset } : placeOf(text, node, syntax, { start, end }));
  if (segment === 'triggers') {
    const parts = partsOf(node.text);
    const part = parts.find(({ end }) => at <= end) ?? parts.at(-1);
    const replace = part && within(Math.min(part.start, at), Math.max(part.end, at));
    const others = parts.filter((each) => each !== part).map((each) => each.text);
    return replace && { replace, values: triggers.filter(({ value }) => !others.includes(value)) };
  }
  if (segment !== 'path') return undefined;
  const [root = '', id] = node.text.split('.', 2);
  const start = root.length + (id === undefined ? 0 : id.length + 2);
  const replace = at >= start && id !== undefined ? within(start, node.text.length) : within(0, node.text.length);
  if (!replace) return undefined;
  return { replace, values: at >= start && id !== undefined ? ends : [{ value: 'Resources.', about: 'A resource of the stack, by its logical ID.' }] };
};
