import { oneOf } from '../../../core/schema.ts';

/** Runtimes that `sam init` and `sam local invoke` know. Source: samcli/lib/utils/architecture.py, schema/samcli.json, checked 2026-11-30. */
const runtimes = {
  'nodejs24.x': 'Node.js 24.',
  'nodejs22.x': 'Node.js 22.',
  'nodejs20.x': 'Node.js 20.',
  'nodejs18.x': 'Node.js 18.',
  'nodejs16.x': 'Node.js 16.',
  'python3.14': 'Python 3.14.',
  'python3.13': 'Python 3.13.',
  'python3.12': 'Python 3.12.',
  'python3.11': 'Python 3.11.',
  'python3.10': 'Python 3.10.',
  'python3.9': 'Python 3.9.',
  'python3.8': 'Python 3.8.',
  java25: 'Java 25.',
  java21: 'Java 21.',
  java17: 'Java 17.',
  'java17.al2023': 'Java 17 on Amazon Linux 2023.',
  java11: 'Java 11.',
  'java11.al2023': 'Java 11 on Amazon Linux 2023.',
  'java8.al2': 'Java 8 on Amazon Linux 2.',
  'java8.al2023': 'Java 8 on Amazon Linux 2023.',
  dotnet10: '.NET 10.',
  dotnet8: '.NET 8.',
  dotnet6: '.NET 6.',
  'ruby4.0': 'Ruby 4.0.',
  'ruby3.4': 'Ruby 3.4.',
  'ruby3.3': 'Ruby 3.3.',
  'ruby3.2': 'Ruby 3.2.',
  'go1.x': 'Go 1.',
  'provided.al2023': 'A custom runtime on Amazon Linux 2023.',
  'provided.al2': 'A custom runtime on Amazon Linux 2.',
  provided: 'A custom runtime.',
};

/** A newer CLI knows more of them. */
export const runtime = oneOf(runtimes, { others: 'warning' });

/** Those of the operating system are for Go. */
const images = Object.entries(runtimes).map(([name, about]) => [`amazon/${name.startsWith('provided.') ? 'go-' : ''}${name}-base`, about] as const);

export const baseImage = oneOf(Object.fromEntries(images.filter(([name]) => name !== 'amazon/provided-base')), { others: 'warning' });
