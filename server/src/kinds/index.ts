import type { Kind } from '../core/kind.ts';
import { appspec } from './appspec/kind.ts';
import { buildspec } from './buildspec/kind.ts';
import { cards } from './cards/kind.ts';
import { cloudformation } from './cloudformation/kind.ts';
import { codedeployAgent } from './codedeploy-agent/kind.ts';
import { codedeployOnpremises } from './codedeploy-onpremises/kind.ts';
import { deployspec } from './deployspec/kind.ts';

/** The kinds of files, one line each. */
export const fileKinds: readonly Kind[] = [appspec, buildspec, cards, cloudformation, codedeployAgent, codedeployOnpremises, deployspec];
