/**
 * The key under which a disk that folds case or Unicode forms may keep a name.
 *
 * Wider than any one file system: two names with different keys are different files everywhere.
 */
export function foldPath(path: string): string {
	return path.normalize('NFKC').toLowerCase().normalize('NFKC');
}
