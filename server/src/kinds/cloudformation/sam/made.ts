import type { Fact } from '../../../core/fact.ts';

/** Something that the transform adds to a template. */
export type Made = {
  /** Behind the logical ID of the resource it is made of. */
  readonly suffix: string;
  readonly type: string;
  readonly about: string;
  /** What follows is a hash, or something that the template doesn't say. */
  readonly isOpen?: true;
};

export type Make = (suffix: string, type: string, about: string, isOpen?: true) => void;

export const PERMISSION = 'AWS::Lambda::Permission';
export const ROLE = 'AWS::IAM::Role';
export const QUEUE = 'AWS::SQS::Queue';
export const QUEUE_POLICY = 'AWS::SQS::QueuePolicy';
export const MANAGED_POLICY = 'AWS::IAM::ManagedPolicy';

/** `when` is the property of an event that has to be there. */
export type Row = readonly [suffix: string, type: string, about: string, when?: string];

/** The values of an author's map, which no function makes. */
export const childrenOf = (map: Fact | undefined): readonly Fact[] => (map && !map.computed ? map.children.filter(({ entry }) => entry) : []);

/** What a function makes. */
export const collect = (fill: (make: Make) => void): readonly Made[] => {
  const found: Made[] = [];
  fill((suffix, type, about, isOpen) => found.push({ suffix, type, about, ...(isOpen ? { isOpen } : {}) }));
  return found;
};
