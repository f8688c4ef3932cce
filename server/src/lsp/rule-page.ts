import { reportLink } from '../features/report.ts';
import { type MakeFeature, request } from './handler.ts';
import { type PageReply, toServer } from './protocol.ts';

/** The page of a rule, to be read. */
export const rulePage: MakeFeature = ({ version, words }) => ({
  handlers: [
    request(toServer.page, null, async ({ id }: { id: string }): Promise<PageReply> => {
      const page = await words.rule(id);
      if (!page) return null;
      const report = `[Report a wrong fact](${reportLink(`${page.title} (${id})`, version)})`;
      return { title: page.title, markdown: `${page.markdown}\n\n---\n\n${report}\n` };
    }),
  ],
});
