import { key, list, type ObjectOf, object, text } from '../../core/schema.ts';

/** Source: CodePipeline user guide, file-reference.html. Checked 2026-11-30. */
const detail = object(
  {
    ImageURI: key('Image that takes the place of `<IMAGE1_NAME>` in the task definition.', text({ pattern: '^\\S+$', expected: 'an image without blanks' }), {
      required: 'error',
      mistaken: ['imageUri', 'imageURI', 'ImageUri', 'image', 'uri'],
    }),
    ImageTags: key('Tags of the image, as a source action for ECR writes them.', list(text())),
    ImageDigest: key('Digest of the image, as a source action for ECR writes it.', text()),
    ImageSizeInBytes: key('Size of the image, as a source action for ECR writes it.', text()),
    ImagePushedAt: key('When the image was pushed, as a source action for ECR writes it.', text()),
    RegistryId: key('Account of the registry, as a source action for ECR writes it.', text()),
    RepositoryName: key('Name of the repository, as a source action for ECR writes it.', text()),
    Version: key('Version of the file, as a source action for ECR writes it.', text()),
  },
  { others: 'information', slips: 'warning', why: 'CodePipeline reads `ImageURI` alone.' },
);

/** A list is what people confuse it with: a rule says more of that. */
export const schema: ObjectOf = { ...detail, shapeByRule: true };
