import { oneOf } from '../core/schema.ts';

// What builds of CodeBuild run on, in a batch of a buildspec and in a project. Source: as of the buildspec's schema.

export const computeTypes = oneOf(
  {
    BUILD_GENERAL1_SMALL: '4 GiB of memory and 2 vCPUs; on Linux with a GPU 16 GiB and 4 vCPUs.',
    BUILD_GENERAL1_MEDIUM: 'Up to 8 GiB of memory and 4 vCPUs.',
    BUILD_GENERAL1_LARGE: '16 GiB of memory and 8 vCPUs; on Linux with a GPU 255 GiB and 32 vCPUs.',
    BUILD_GENERAL1_XLARGE: 'Up to 72 GiB of memory and 36 vCPUs, depending on the environment type.',
    BUILD_GENERAL1_2XLARGE: 'Up to 144 GiB of memory, 72 vCPUs and 824 GB of SSD.',
    BUILD_LAMBDA_1GB: 'Lambda compute with up to 1 GiB of memory.',
    BUILD_LAMBDA_2GB: 'Lambda compute with up to 2 GiB of memory.',
    BUILD_LAMBDA_4GB: 'Lambda compute with up to 4 GiB of memory.',
    BUILD_LAMBDA_8GB: 'Lambda compute with up to 8 GiB of memory.',
    BUILD_LAMBDA_10GB: 'Lambda compute with up to 10 GiB of memory.',
    ATTRIBUTE_BASED_COMPUTE: 'For reserved fleets: by the vCPUs, memory and disk wanted.',
    CUSTOM_INSTANCE_TYPE: 'For reserved fleets: by an EC2 instance type.',
  },
  { others: 'hint' },
);

export const environmentTypes = oneOf(
  {
    LINUX_CONTAINER: 'Linux container on x86.',
    LINUX_GPU_CONTAINER: 'Linux container on x86 with a GPU.',
    ARM_CONTAINER: 'Linux container on Arm.',
    WINDOWS_CONTAINER: 'Windows container.',
    WINDOWS_SERVER_2019_CONTAINER: 'Windows Server 2019 container.',
    WINDOWS_SERVER_2022_CONTAINER: 'Windows Server 2022 container.',
    LINUX_LAMBDA_CONTAINER: 'Lambda compute on x86: starts fast, but has no Docker and no root.',
    ARM_LAMBDA_CONTAINER: 'Lambda compute on Arm: starts fast, but has no Docker and no root.',
    LINUX_EC2: 'Linux on x86, on the instances of a reserved fleet.',
    ARM_EC2: 'Linux on Arm, on the instances of a reserved fleet.',
    WINDOWS_EC2: 'Windows, on the instances of a reserved fleet.',
    MAC_ARM: 'macOS on Apple silicon, in a reserved fleet.',
  },
  { others: 'hint' },
);

/** Images that AWS maintains; any other one may stand there. */
export const image = oneOf(
  {
    'aws/codebuild/standard:8.0': 'Ubuntu 24.04 on x86.',
    'aws/codebuild/standard:7.0': 'Ubuntu 22.04 on x86.',
    'aws/codebuild/amazonlinux-x86_64-standard:6.0': 'Amazon Linux 2023 on x86.',
    'aws/codebuild/amazonlinux-x86_64-standard:5.0': 'Amazon Linux 2023 on x86, with older runtimes.',
    'aws/codebuild/amazonlinux-aarch64-standard:4.0': 'Amazon Linux 2023 on Arm.',
    'aws/codebuild/amazonlinux-aarch64-standard:3.0': 'Amazon Linux 2023 on Arm, with older runtimes.',
    'aws/codebuild/amazonlinux-x86_64-lambda-standard:nodejs24':
      'Lambda compute on x86; in place of `nodejs24` also `python3.14`, `corretto25`, `go1.25`, `dotnet10` or `ruby3.4`.',
    'aws/codebuild/amazonlinux-aarch64-lambda-standard:nodejs24':
      'Lambda compute on Arm; in place of `nodejs24` also `python3.14`, `corretto25`, `go1.25`, `dotnet10` or `ruby3.4`.',
    'aws/codebuild/windows-base:2022-1.0': 'Windows Server Core 2022.',
    'aws/codebuild/windows-base:2019-3.0': 'Windows Server Core 2019.',
  },
  { others: 'fine' },
);
