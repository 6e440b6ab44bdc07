/** The hash of a commit as Git shows it to people. */
export function shortHash(commit: string): string {
	return commit.slice(0, 7);
}
