import { type TextOf, text } from '../../core/schema.ts';

/** Strings whose form the service checks. Source: botocore's model of CodePipeline (2015-07-09), checked 2026-11-30. */

/** The name of a pipeline, stage, action or rule. */
export const name = text({ strict: true, pattern: '^[A-Za-z0-9.@_-]{1,100}$', expected: '1 to 100 letters, digits, dots, at signs, hyphens and underscores' });

export const artifactPattern = '^[A-Za-z0-9_-]{1,100}$';
export const artifactExpected = '1 to 100 letters, digits, hyphens and underscores';
export const artifactName = text({ strict: true, pattern: artifactPattern, expected: artifactExpected });

export const namespacePattern = '^[A-Za-z0-9@_-]{1,100}$';
export const namespaceExpected = '1 to 100 letters, digits, at signs, hyphens and underscores';

export const variablePattern = '^[A-Za-z0-9@_-]{1,128}$';
export const variableExpected = '1 to 128 letters, digits, at signs, hyphens and underscores';

/** An ARN of a role; an account that is not all digits stands for one, and so does a word in capitals. */
export const roleArn = text({
  strict: true,
  pattern: '^(arn:[\\w-]+:iam::(\\d{12}:role/.|[^:]*[^\\d:][^:]*:)|[A-Z_]+$)',
  expected: 'the ARN of a role such as `arn:aws:iam::111122223333:role/NAME`',
  others: 'warning',
});

export const region = text({ strict: true, pattern: '^[a-zA-Z][\\w-]{3,29}$', expected: 'a Region such as `eu-west-1`' });

/** A bucket; capitals with underscores stand for one. */
export const bucket = text({
  strict: true,
  pattern: '^([A-Za-z0-9.-]{3,63}|[A-Z0-9_-]+)$',
  expected: 'the name of a bucket, without a folder',
});

/** Any string of a length. */
export const string = (least: number, most: number, more: Omit<TextOf, 'type' | 'values' | 'length'> = {}): TextOf =>
  text({ strict: true, length: [least, most], ...more });
