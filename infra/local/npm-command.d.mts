/** How to run npm without a shell: the program and its first parameters. */
export function npmCommand(): [string, ...string[]];
