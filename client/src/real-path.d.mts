export declare const realPath: (path: string) => Promise<string>;
