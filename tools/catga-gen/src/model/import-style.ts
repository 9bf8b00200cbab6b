/** How the user's modules name each other: `./x.ts`, `./x.js` or `./x`. */
export type ImportStyle = 'ts' | 'js' | 'bare'
