/** Variables that hold what must not be shown. */
const named =
	/(?:^|_)(?:API_?KEY|ACCESS_?KEY|AUTH|CREDENTIALS?|PASS(?:WORD|WD|PHRASE)?|PRIVATE_?KEY|SECRET|TOKEN)(?:_|$)/i;

/** Shorter values stand in ordinary output, too. */
const leastLength = 8;

/** The secrets of an environment, by the names of its variables; longer ones first, as one may hold another. */
export function secretValues(env: NodeJS.ProcessEnv): readonly string[] {
	const values = Object.entries(env).flatMap(([name, value = '']) =>
		named.test(name) && value.length >= leastLength ? [value] : [],
	);
	return [...new Set(values)].sort((a, b) => b.length - a.length);
}
