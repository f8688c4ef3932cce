import { any, either, list, map, number, object, text } from '../../../core/schema.ts';

/**
 * Values of definitions. Source: Step Functions developer guide, amazon-states-language-state-machine-structure.html and
 * input-output-inputpath-params.html; the Amazon States Language specification; checked 2026-11-30.
 */

/** A path of JSONPath; what is in it is looked at elsewhere. */
export const path = text();

/** The name of a state. */
export const stateName = text();

/** A value in which values are filled in: nearly always a map. */
export const template = any;

/** What an expression gives, or a map with expressions in it. */
export const expressionOrTemplate = either(object({}, { others: 'fine' }), list(any), text({ expected: 'a JSONata expression, `{% ... %}`' }));

/** An expression that gives a boolean, or a boolean: definitions in localstack's tests show that the service takes one, checked 2026-11-30. */
export const condition = text({ pattern: '^\\s*\\{%|^(?:true|false)$', expected: 'a JSONata expression, `{% ... %}`' });

export const assign = map('The value of the variable.', any);

export const LONGEST = 99_999_999;
export const seconds = number({ min: 1, max: LONGEST, integer: true });

/** Lists and templates that items come from. */
export const items = either(list(any), text({ expected: 'a JSONata expression, `{% ... %}`' }));
