import { key, list, number, object, oneOf } from '../../core/schema.ts';
import { string } from '../cli-input/shapes.ts';

/**
 * A lifecycle policy of Amazon ECR.
 * Source: Amazon ECR user guide, lifecycle_policy_parameters.html and LifecyclePolicies.html of 2026-04-13, checked 2026-11-30.
 */

const strict = { others: 'warning', slips: 'error', why: 'Amazon ECR refuses other keys.' } as const;

const selection = object(
  {
    tagStatus: key(
      'Which images the rule is about, by their tags.',
      oneOf({ tagged: 'Those with certain tags.', untagged: 'Those without a tag.', any: 'All images; such a rule comes last.' }),
      { required: 'error' },
    ),
    tagPatternList: key('Patterns of tags, with up to four `*` each; an image must match all of them.', list(string()), { mistaken: ['tagPatterns'] }),
    tagPrefixList: key('Beginnings of tags; an image must have all of them.', list(string()), { mistaken: ['tagPrefixes', 'tagPrefix'] }),
    storageClass: key(
      'Where the images are.',
      oneOf({ standard: 'In the repository, ready to be pulled.', archive: 'In the archive; for `sinceImageTransitioned` alone.' }),
      { default: 'standard' },
    ),
    countType: key(
      'What is counted.',
      oneOf(
        {
          imageCountMoreThan: 'Images: the newest ones are kept, and the rest is taken.',
          sinceImagePushed: 'Days since the image was pushed.',
          sinceImagePulled: { about: 'Days since the image was last pulled.', since: '2025' },
          sinceImageTransitioned: { about: 'Days since the image was archived.', since: '2025' },
        },
        { others: 'warning', slips: 'error' },
      ),
      { required: 'error' },
    ),
    countUnit: key('The unit of time, which is days.', oneOf({ days: { about: 'Days, the only unit.', mistaken: ['day'] } })),
    countNumber: key('How many images are kept, or after how many days one is taken; from 1.', number({ min: 1, integer: true }), { required: 'error' }),
  },
  strict,
);

const rule = object(
  {
    rulePriority: key('The order of the rules: the lowest number decides first. No two are equal.', number({ min: 1, integer: true }), {
      required: 'error',
      mistaken: ['priority'],
    }),
    description: key('What the rule is for.', string({ length: [0, 256] })),
    selection: key('Which images the rule takes.', selection, { required: 'error' }),
    action: key(
      'What is done with them, within 24 hours.',
      object(
        {
          type: key(
            'What is done.',
            oneOf({
              expire: { about: 'They are deleted.', mistaken: ['delete'] },
              transition: { about: 'They go to the archive.', since: '2025', mistaken: ['archive'] },
            }),
            { required: 'error' },
          ),
          targetStorageClass: key('Where they go; `transition` needs it.', oneOf({ archive: 'The archive.' })),
        },
        strict,
      ),
      { required: 'error' },
    ),
  },
  strict,
);

export const schema = object(
  {
    rules: key('Rules, which are all judged at once; of those that take an image, the one with the lowest priority number acts.', list(rule, { min: 1 }), {
      required: 'error',
    }),
  },
  strict,
);
