import type { Nearby } from '../../../core/around.ts';
import type { Rule } from '../../../core/kind.ts';
import { lineEndAfter } from '../../../core/lines.ts';
import { code, nearest } from '../../../core/words.ts';
import { type Place, placeOf } from '../place.ts';
import { stages } from '../stages.ts';

const stageNames = Object.keys(stages);
const stageList = 'Expected `prebuild`, `predeploy` or `postdeploy`.';

/**
 * What stands where nothing reads it. Source: Elastic Beanstalk guide, platforms-linux-extend.hooks.html, platforms-linux-extend.proxy.html and
 * using-features.migration-al.html, checked 2026-11-30.
 */
export const unreadFile: Rule = {
  id: 'eb-platform/unread-file',
  severity: 'warning',
  on: [''],
  check(_, { text, around, fileName, report }) {
    const place = text.trim() === '' ? undefined : placeOf({ around, fileName });
    const found = place && faultAt(place, { around, fileName });
    if (found) report({ start: 0, end: lineEndAfter(text, 0) }, found.message, found.isHint ? { severity: 'information' } : {});
  },
};

type Fault = { readonly message: string; readonly isHint?: true };

function faultAt(place: Place, nearby: Nearby): Fault | undefined {
  const { top, folders } = place;
  const [first = ''] = folders;
  if (top === '.ebextensions')
    return {
      message: `Only platforms on the first Amazon Linux read ${code(`.ebextensions/${first}`)}, and they retired on 18 July 2022. Expected ${code(`.platform/${first}`)}.`,
    };
  if (first === '')
    return {
      message: `${code(place.name)} is in ${code('.platform')} itself, where Elastic Beanstalk reads nothing. Expected one of its folders, such as ${code('hooks/predeploy')}.`,
    };
  if (first === 'hooks' || first === 'confighooks') return hookFault(first, place);
  if (first === 'nginx') return proxyFault(place, ['nginx.conf'], nearby);
  if (first === 'httpd') return proxyFault(place, ['conf/httpd.conf'], nearby);
  if (first.startsWith('apache'))
    return { message: `Elastic Beanstalk doesn’t read a folder ${code(first)} in ${code('.platform')}. Did you mean ${code('httpd')}?` };
  const meant = /conf/i.test(first) ? 'confighooks' : 'hooks';
  return { message: `Elastic Beanstalk doesn’t read a folder ${code(first)} in ${code('.platform')}. Did you mean ${code(meant)}?` };
}

function hookFault(first: string, { folders: [, stage], name }: Place): Fault | undefined {
  if (stage === undefined)
    return { message: `${code(name)} is in ${code(first)} itself, where no hook runs. ${stageList.replace('Expected', 'Expected one of its folders')}` };
  if (stageNames.includes(stage)) return undefined;
  const meant = nearest(stage.replace(/[-_ ]/g, '').toLowerCase(), stageNames);
  return { message: `Hooks in ${code(stage)} never run. ${meant === undefined ? stageList : `Did you mean ${code(meant)}?`}` };
}

/** A proxy file beside those that the proxy includes. */
function proxyFault({ folders: [first = '', ...rest], name }: Place, whole: readonly string[], { around }: Nearby): Fault | undefined {
  const path = [...rest, name].join('/');
  const isIncluded = rest[0] === 'conf.d' && (rest.length === 1 || (rest.length === 2 && rest[1] === 'elasticbeanstalk')) && name.endsWith('.conf');
  if (isIncluded || whole.includes(path)) return undefined;
  // The author's own main file can include anything.
  const hasOwn = whole.some((each) => typeof around.locate(`.platform/${first}/${each}`) !== 'string');
  if (hasOwn) return undefined;
  return {
    message: `The proxy doesn’t include ${code(path)} of ${code(`.platform/${first}`)}. Expected a ${code('.conf')} file in ${code('conf.d')}.`,
    isHint: true,
  };
}
