/** Whether only declarations of it are there: what its code does was compiled elsewhere. */
export const isDeclaration = (file: string): boolean => /\.d\.[cm]?ts$/.test(file)
