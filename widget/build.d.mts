export declare function buildWidget(): Promise<unknown>;
