import { any, type Key, list, number, object } from '../../core/schema.ts';
import { call, needed, of, word } from './steps/call.ts';

const id = word('The id of the credentials in Jenkins.', needed);

const kinds: Readonly<Record<string, Key>> = {
  usernamePassword: call('A user name and a password in two variables.', {
    credentialsId: id,
    usernameVariable: word('The variable with the user name.', needed),
    passwordVariable: word('The variable with the password.', needed),
  }),
  usernameColonPassword: call('User name and password with a colon between them.', { credentialsId: id, variable: word('The variable.', needed) }),
  string: call('A secret text.', { credentialsId: id, variable: word('The variable.', needed) }),
  file: call('A secret file: the variable has its path.', { credentialsId: id, variable: word('The variable.', needed) }),
  zip: call('A secret ZIP file: the variable has the folder it is unpacked to.', { credentialsId: id, variable: word('The variable.', needed) }),
  dockerCert: call('A client certificate for Docker.', { credentialsId: id, variable: word('The variable with the folder.', needed) }, { isOpen: true }),
  certificate: call('A certificate with its key store.', {
    credentialsId: id,
    keystoreVariable: word('The variable with the path of the key store.', needed),
    aliasVariable: word('The variable with the alias.'),
    passwordVariable: word('The variable with the password.'),
  }),
  sshUserPrivateKey: call('A private SSH key: the variable has the path of its file.', {
    credentialsId: id,
    keyFileVariable: word('The variable with the path.', needed),
    passphraseVariable: word('The variable with the passphrase.'),
    usernameVariable: word('The variable with the user name.'),
  }),
  aws: call('Access keys of AWS. With a role it is assumed, and `AWS_SESSION_TOKEN` is set too.', {
    credentialsId: id,
    accessKeyVariable: word('The variable with the access key ID.', { default: 'AWS_ACCESS_KEY_ID' }),
    secretKeyVariable: word('The variable with the secret key.', { default: 'AWS_SECRET_ACCESS_KEY' }),
    roleArn: word('A role to assume.'),
    roleSessionName: word('The name of the session.'),
    roleSessionDurationSeconds: of('How long the session lasts.', number()),
  }),
  gitUsernamePassword: call('User name and password for commands of Git.', { credentialsId: id, gitToolName: word('The Git of Jenkins.') }),
};

/**
 * What `withCredentials` takes. Plugins add others, also as maps with `$class`.
 * Source: `@DataBound` members of credentials-binding-plugin 0331934, aws-credentials-plugin 0efb28f, git-plugin add6e4d and
 * docker-commons-plugin ee120e2, checked 2026-11-30.
 */
export const bindings = list(object(kinds, { others: 'fine', slips: 'warning', rest: any }));
