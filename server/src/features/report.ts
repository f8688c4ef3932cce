import { encoded } from '../core/uri.ts';

const ISSUES = 'https://github.com/aws-devops-notes/aws-devops-notes/issues/new';

/** The address of a new issue about a wrong fact, filled in; nothing is sent until the user sends it there. */
export function reportLink(about: string, version: string): string {
  const body = `What is wrong:\n\nWhat is right, and where it is documented:\n\n---\nAbout: ${about}\nVersion: ${version}`;
  return `${ISSUES}?title=${encoded(`Wrong fact: ${about}`)}&body=${encoded(body)}`;
}
