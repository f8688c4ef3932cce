import { key, list, object, type Schema, text } from '../../core/schema.ts';

/** Source: CodePipeline user guide, file-reference.html. Checked 2026-11-30. */
export const schema: Schema = list(
  object(
    {
      name: key(
        'Name of the container in the task definition of the service; not that of the repository.',
        text({ pattern: '^[A-Za-z0-9_-]{0,255}$', expected: 'up to 255 letters, digits, hyphens and underscores' }),
        { required: 'error', mistaken: ['containerName', 'container'] },
      ),
      imageUri: key(
        'Image that the container gets: `repository:tag` or `repository@sha256:digest`.',
        text({ pattern: '^\\S*$', expected: 'an image without blanks' }),
        {
          required: 'error',
          mistaken: ['image', 'ImageURI', 'uri'],
        },
      ),
    },
    { others: 'warning', why: 'The action reads these two alone.' },
  ),
  { why: 'The rolling action of CodePipeline reads a list, with an item for each container.' },
);
