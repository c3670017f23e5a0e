/** What a comment says. */
interface Said {
  readonly description: string;
  readonly default?: string;
  readonly example?: string;
  readonly params: readonly (readonly [name: string, meaning: string])[];
}

export interface Member extends Said {
  readonly path: string;
  readonly type: string;
  readonly optional: boolean;
}

export interface Declaration extends Said {
  readonly name: string;
  readonly kind: 'function' | 'class' | 'const' | 'interface' | 'type';
  readonly text: string;
  readonly members: readonly Member[];
}

export declare function readDeclarations(entry: string): readonly Declaration[];
export declare function readSettingsDocs(entry: string): readonly Member[];
