/**
 * What `auto` asks for what it cannot resolve offline: the planner that is set up, where it is exactly one.
 *
 * With two it is the user's to say which, so that nothing is sent where they did not expect it.
 */
export function onlyReady<T>(ready: readonly T[]): T | undefined {
	return ready.length === 1 ? ready[0] : undefined;
}
