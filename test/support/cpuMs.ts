/**
 * Milliseconds that the processors have worked for this process: a clock that stands still while others have them.
 *
 * For pure work alone; waiting takes none.
 */
export function cpuMs(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}
