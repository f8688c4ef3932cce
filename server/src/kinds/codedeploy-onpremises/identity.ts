import type { Fact } from '../../core/fact.ts';
import { isEmpty } from '../../core/node.ts';
import { nearest } from '../../core/words.ts';
import { plainName } from '../ruby-keys.ts';

/**
 * The two ways to sign in, with what each needs beside it.
 * Source: onpremise_config.rb of aws/aws-codedeploy-agent at 800eb28, credentials.rs at 266ed64, checked 2026-11-23.
 */
export const identities: Readonly<Record<string, readonly string[]>> = {
  iam_user_arn: ['region', 'aws_access_key_id', 'aws_secret_access_key'],
  iam_session_arn: ['region', 'aws_credentials_file'],
};

/** The value of a key at the top, in either spelling; a key without a value counts for nothing. */
export const valueFor = (root: Fact, name: string): Fact | undefined =>
  root.children.find(({ entry, node }) => entry && plainName(entry.key) === name && !isEmpty(node));

/** Whether an unknown key was probably meant to be this one: then that is said already. */
export const isMisspelled = (root: Fact, name: string): boolean =>
  root.children.some(({ entry, key }) => entry && !key && nearest(plainName(entry.key), [name]) !== undefined);
