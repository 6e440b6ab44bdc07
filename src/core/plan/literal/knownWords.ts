/** Settings of common tools whose names do not say what they are for, with words that do. */
const known: ReadonlyMap<string, string> = new Map([
	['client_max_body_size', 'request body upload size'],
	['post_max_size', 'request body upload size'],
	['keepalive_timeout', 'idle connection timeout'],
	['printWidth', 'line length width'],
	['print_width', 'line length width'],
	['TimeoutStopSec', 'stop timeout'],
	['terminationGracePeriodSeconds', 'stop shutdown timeout'],
	['WEB_CONCURRENCY', 'worker processes'],
	['max-age', 'cache timeout'],
	['CFBundleShortVersionString', 'app version release'],
	['versionName', 'app version release'],
	['fail_under', 'coverage threshold'],
	['coverageThreshold', 'coverage threshold'],
]);

/** Words for what a setting of a common tool is for; empty for all other names. */
export function knownWords(name: string): string {
	return known.get(/[\w-]+/.exec(name)?.[0] ?? '') ?? '';
}
