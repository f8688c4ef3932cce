import { projectFiles } from '../project.ts';
import { type MakeFeature, request } from './handler.ts';
import { type ProjectReply, toServer } from './protocol.ts';

/** What the project file of a folder says of its files' kinds. */
export const project: MakeFeature = ({ settings, filesChanged }) => ({
  handlers: [
    request(toServer.project, { kinds: [], exclude: [] }, async ({ folder }: { folder: string }): Promise<ProjectReply> => {
      // Asked when the file has changed, perhaps before the news of it came.
      filesChanged(projectFiles.map((name) => `${folder}/${name}`));
      const { kinds, exclude } = await settings.project(`${folder}/x`);
      return { kinds, exclude };
    }),
  ],
});
