/**
 * The segments' colours: one set for both themes, so that a segment looks the same everywhere. At least 3:1
 * against the backgrounds of both, and told apart under protanopia, deuteranopia and tritanopia.
 */
export declare const palette: readonly string[];
/** Everybody, or what has no segment. */
export declare const neutral = '#7a828c';
export declare function segmentColor(index: number): string;
export declare function segmentShape(index: number): string;
