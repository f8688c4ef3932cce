import { type Fact, perRoot } from '../../../core/fact.ts';
import type { Span } from '../../../core/node.ts';
import { childOf } from '../resources.ts';
import { SERVERLESS, serverlessIn } from './effective.ts';

/**
 * Definitions of APIs to which the transform adds what it makes of events, which wins: the method of an integration, the security of an operation.
 * What is wrong or missing there may be right afterwards. Source: samtranslator/model/api/api_generator.py and the outputs of its tests
 * api_merge_definitions_*, checked 2026-11-30.
 */
export const mergedBodies = perRoot((root: Fact): readonly Span[] =>
  [...serverlessIn(root).values()].flatMap(({ type, fact, settings }) => {
    if (type !== `${SERVERLESS}Api` || settings.literal('MergeDefinitions') !== 'true') return [];
    const body = childOf(childOf(fact, 'Properties'), 'DefinitionBody');
    return body ? [body.node] : [];
  }),
);
