import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { misplaced } from '../../../core/misplaced.ts';
import { code, distance, nearest, oneOfCodes } from '../../../core/words.ts';
import { isComputed } from '../../computed.ts';
import { events, type Platform } from '../events.ts';
import { hookNames, hooksIn, hooksPointers, platformsWithHook, reservedEvents } from '../hooks.ts';
import { platformOf } from '../platform.ts';
import { serverKeys } from '../schema.ts';

/**
 * Source: aws-codedeploy-agent 800eb28, command_executor.rb, refuses events that the service doesn't know; events of one's
 * own exist in local runs (codedeploy-local --events). Checked 2026-11-23.
 */
export const unknownHook: Rule = {
  id: 'appspec/unknown-hook',
  severity: 'warning',
  on: hooksPointers,
  check(hooks, { root, report }) {
    const platform = platformOf(root);
    const found = hooksIn(hooks);
    const names = hookNames(platform);
    const taken = new Set(found.map(({ name }) => name));
    for (const { fact, entry, name } of found) {
      if (platformsWithHook(name).length > 0 || reservedEvents.has(name) || isComputed(name)) continue;
      // The behavior has a rule of its own.
      const elsewhere = Object.hasOwn(serverKeys, name) && name !== 'file_exists_behavior' ? misplaced(hooks, entry) : undefined;
      if (elsewhere) {
        report(entry.keySpan, `${code(name)} is not a lifecycle event. ${elsewhere.words}`, {
          severity: 'error',
          ...(elsewhere.fix ? { fix: elsewhere.fix } : {}),
        });
        continue;
      }
      if (fact.key) continue;
      const synonym = synonymOf(name, platform);
      const guess = synonym ?? nearest(name, names);
      const isSlip = guess !== undefined && (guess === synonym || distance(name.toLowerCase(), guess.toLowerCase(), 1) <= 1);
      const isFree = guess !== undefined && !taken.has(guess);
      const expected = guess === undefined ? `Expected ${oneOfCodes(names, 9)}.` : `Did you mean ${code(guess)}?`;
      report(entry.keySpan, `Unknown lifecycle event ${code(name)}. ${expected}`, {
        typing: entry.keySpan,
        severity: isSlip ? 'error' : 'warning',
        ...(isFree
          ? {
              fix: {
                title: `Change to ${code(guess)}`,
                operations: [{ op: 'rename' as const, path: pathOf(fact), to: guess }],
                ...(isSlip ? {} : { suggestion: true as const }),
              },
            }
          : {}),
      });
    }
  },
};

/** The event that people call by this name. */
const synonymOf = (name: string, platform: Platform | undefined): string | undefined =>
  (platform ? events[platform] : Object.values(events).flat()).find(({ mistaken }) => mistaken?.some((each) => each.toLowerCase() === name.toLowerCase()))
    ?.name;
