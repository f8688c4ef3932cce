import { rulePages } from '../catalogue.ts';
import { reportLink } from '../features/report.ts';
import { type MakeFeature, request } from './handler.ts';
import { type PageReply, toServer } from './protocol.ts';

/** The page of a rule, to be read. */
export const rulePage: MakeFeature = ({ version }) => ({
  handlers: [
    request(toServer.page, null, ({ id }: { id: string }): PageReply => {
      const page = rulePages.get(id);
      if (!page) return null;
      const report = `[Report a wrong fact](${reportLink(`${page.title} (${id})`, version)})`;
      return { title: page.title, markdown: `${page.markdown}\n\n---\n\n${report}\n` };
    }),
  ],
});
