import type { Rule } from '../../core/kind.ts';
import { deploymentPolicy } from '../ebextensions/rules/deployment-policy.ts';
import { instanceTypes } from '../ebextensions/rules/instance-types.ts';
import { managedUpdates } from '../ebextensions/rules/managed-updates.ts';
import { plaintextSecret } from '../ebextensions/rules/plaintext-secret.ts';
import { rootVolume } from '../ebextensions/rules/root-volume.ts';
import { singleInstance } from '../ebextensions/rules/single-instance.ts';
import { sizeRange } from '../ebextensions/rules/size-range.ts';

/** The rules of `.ebextensions` on options that count together, for other files that set options. */
export const settingRules: readonly Rule[] = [deploymentPolicy, instanceTypes, managedUpdates, plaintextSecret, rootVolume, singleInstance, sizeRange];
