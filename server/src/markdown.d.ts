declare module '*.md' {
  /** What the engine keeps of it; the build makes it so, see server/build/markdown.ts. */
  export const page: import('./core/page.ts').PageOutline;
}
