import type { Files } from '../../core/recognize.ts';

/**
 * The file that a blue/green deployment by CodePipeline reads, and that a source action for ECR writes; its name is fixed.
 * Source: CodePipeline user guide, file-reference.html and action-reference-ECSbluegreen.html. Checked 2026-11-30.
 */
export const imageDetailFiles: Files = {
  names: ['{imageDetail,imagedetail,ImageDetail,imageDetails,image-detail,image_detail}.json'],
  telling: ['ImageURI'],
  shared: ['ImageSizeInBytes', 'ImageDigest', 'Version', 'ImagePushedAt', 'RegistryId', 'RepositoryName', 'ImageTags'],
};
