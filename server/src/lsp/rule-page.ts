import { customPage } from '../features/custom.ts';
import { reportLink } from '../features/report.ts';
import { type MakeFeature, request } from './handler.ts';
import { type PageReply, toServer } from './protocol.ts';
import type { Settings } from './settings.ts';

/** The page of a rule of one of the projects. */
async function ownPage(settings: Settings, id: string): Promise<PageReply> {
  for (const folder of settings.folders()) {
    const rule = (await settings.project(`${folder}/x`)).custom.find((each) => each.id === id);
    if (rule) return { title: id, markdown: customPage(rule) };
  }
  return null;
}

/** The page of a rule, to be read. */
export const rulePage: MakeFeature = ({ version, words, settings }) => ({
  handlers: [
    request(toServer.page, null, async ({ id }: { id: string }): Promise<PageReply> => {
      const page = await words.rule(id);
      if (!page) return ownPage(settings, id);
      const report = `[Report a wrong fact](${reportLink(`${page.title} (${id})`, version)})`;
      return { title: page.title, markdown: `${page.markdown}\n\n---\n\n${report}\n` };
    }),
  ],
});
