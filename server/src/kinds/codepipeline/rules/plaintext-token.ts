import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../computed.ts';
import { pipelineOf } from '../pipeline.ts';

/** Settings that hold a secret. */
const secrets = ['OAuthToken', 'ClientSecret', 'RefreshToken'];

/** The forms of tokens of GitHub, those of before 2021 too. */
const isToken = (text: string): boolean => /^(gh[pousr]_\w{20,}|github_pat_\w{20,}|[\da-f]{40})$/.test(text);
/** The mask of `get-pipeline`, and words in place of a secret. */
const isStandIn = (text: string): boolean =>
  text.length < 8 || /^(\*+|x+|\.+|-+)$/i.test(text) || /token|secret|oauth|github|here|change|replace|your|my|todo|example|placeholder/i.test(text);

export const plaintextToken: Rule = {
  id: 'codepipeline/plaintext-token',
  severity: 'hint',
  on: [''],
  check(_, { root, report }) {
    for (const { configuration } of pipelineOf(root).actions)
      for (const key of secrets) {
        const fact = configuration.at(key);
        const text = fact && literalOf(fact.node);
        if (!fact || text === undefined || text === '') continue;
        const instead = key === 'OAuthToken' ? 'Use a connection (`CodeStarSourceConnection`), which needs no token here.' : 'Keep it in Secrets Manager.';
        if (isToken(text))
          report(fact.node, `A token for GitHub stands here in plain text. Revoke it, since everyone who can read the file has it. ${instead}`, {
            severity: 'error',
          });
        else if (!isStandIn(text)) report(fact.node, `${code(key)} seems to stand here in plain text. ${instead}`);
      }
  },
};
