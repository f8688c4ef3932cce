import { h, render } from 'preact';

/** What pages that stand in one text have in front of their script. */
Object.assign(globalThis, { preact: { h, render } });
