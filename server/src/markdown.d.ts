/** Markdown pages are compiled to a `Page` when they are imported: see server/build/markdown.ts. */
declare module '*.md' {
  export const page: import('./core/page.ts').Page;
}
