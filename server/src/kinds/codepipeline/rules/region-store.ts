import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { type Action, child, type Pipeline, pipelineOf, storesOf, type Text, textAt } from '../pipeline.ts';

/** Actions in Regions where the pipeline has no store, and those that can't be in another Region. */
export const regionStore: Rule = {
  id: 'codepipeline/region-store',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    const pipeline = pipelineOf(root);
    const all = placed(pipeline);
    if (all.length === 0) return;
    const own = regionOf(root) ?? homeOf(pipeline, all);
    const regions = storesOf(pipeline).flatMap((store) => store.region ?? []);
    const known = child(pipeline.fact, 'artifactStores') ? new Set(regions) : undefined;
    // A Region that is filled in may be any.
    if (known && (known.size < storesOf(pipeline).length || regions.some((region) => !isRegion(region)))) return;
    for (const { action, region } of all) {
      if (!isRegion(region.text)) continue;
      if (own !== undefined && region.text !== own && mustBeAtHome(action)) {
        report(
          region.node,
          `This ${action.category === 'Source' ? 'source' : 'action'} is in ${code(region.text)}, but ${code(own)} is the Region of the pipeline. Only actions of AWS services other than sources can be in another Region.`,
        );
        continue;
      }
      if (known ? !known.has(region.text) : own !== undefined && region.text !== own)
        report(
          region.node,
          known
            ? `There is no artifact store for ${code(region.text)}. Expected an entry of \`artifactStores\` for each Region in which an action acts.`
            : `The action is in ${code(region.text)}, but the pipeline with its one artifact store is in ${code(own ?? '')}. Expected \`artifactStores\` with a store for each Region.`,
        );
    }
  },
};

const isRegion = (text: string): boolean => /^[a-z]{2,4}(-[a-z]+)+-\d$/.test(text);

const mustBeAtHome = ({ category, owner }: Action): boolean => category === 'Source' || owner === 'ThirdParty' || owner === 'Custom';

/** The Region that the ARN in `metadata` names. */
function regionOf(root: Fact): string | undefined {
  const arn = textAt(child(root, 'metadata'), 'pipelineArn')?.text;
  return arn === undefined ? undefined : /^arn:[\w-]+:codepipeline:([a-z\d-]+):/.exec(arn)?.[1];
}

/** Without it, that of the sources, which can't be in another. */
function homeOf(pipeline: Pipeline, all: readonly Placed[]): string | undefined {
  const [first] = all;
  const source = all.find(({ action }) => mustBeAtHome(action));
  if (source) return source.region.text;
  return child(pipeline.fact, 'artifactStore') && all.length > 1 ? first?.region.text : undefined;
}

type Placed = { readonly action: Action; readonly region: Text };

const placed = (pipeline: Pipeline): Placed[] =>
  pipeline.actions.flatMap((action) => {
    const region = textAt(action.fact, 'region');
    return region ? [{ action, region }] : [];
  });
