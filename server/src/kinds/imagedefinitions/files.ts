import type { Files } from '../../core/recognize.ts';

/**
 * The file that a rolling deployment by CodePipeline reads from the artifact of the build; `FileName` may say another name.
 * Source: CodePipeline user guide, file-reference.html and action-reference-ECS.html. Checked 2026-11-30.
 */
export const imageDefinitionsFiles: Files = {
  names: ['*imagedefinitions*.json', '*image{_,-}definitions*.json'],
  telling: ['imageUri'],
  shared: ['name'],
};
