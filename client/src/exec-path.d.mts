export declare const execPath: string;
