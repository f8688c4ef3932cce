import { plaintextSecretRule } from '../../parameter-values/plaintext-secret.ts';
import { givings } from '../template.ts';

export const plaintextSecret = plaintextSecretRule('samconfig/plaintext-secret', givings);
