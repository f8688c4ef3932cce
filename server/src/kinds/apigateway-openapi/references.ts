/** What `$ref` leads to: sections of the document whose members have names. */
export const sections = [
  'definitions',
  'parameters',
  'responses',
  ...['schemas', 'parameters', 'responses', 'requestBodies', 'headers', 'examples', 'links', 'callbacks', 'x-amazon-apigateway-integrations'].map(
    (name) => `components/${name}`,
  ),
];

const known = new Set(sections);
export const isSection = (pointer: string): boolean => known.has(pointer);
