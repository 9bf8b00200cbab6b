/** The version of this door. A generated file names the one it was made for; this one and the one before are accepted. */
export const codegenVersion = 1
