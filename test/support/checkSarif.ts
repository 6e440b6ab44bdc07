/** What code scanning asks of a SARIF log, as far as it can be told from the log and the texts that it is about. */

type Json = Readonly<Record<string, unknown>>;

/** Most results and rules of one run that are taken. */
const most = 25_000;

/**
 * Everything about a log that code scanning would refuse, cut off or show at the wrong place; empty where it is right.
 *
 * @param texts By path.
 */
export function checkSarif(log: unknown, texts: ReadonlyMap<string, string>): readonly string[] {
	const faults: string[] = [];
	const { version, $schema, runs } = asObject(log);
	const say = (isRight: boolean, fault: string) => {
		if (!isRight) {
			faults.push(fault);
		}
	};
	say(version === '2.1.0', 'version');
	say(typeof $schema === 'string' && $schema.includes('2.1.0'), 'schema');
	say(Array.isArray(runs) && runs.length === 1, 'runs');
	for (const run of asList(runs).map(asObject)) {
		const driver = asObject(asObject(run.tool).driver);
		say(typeof driver.name === 'string' && driver.name !== '', 'driver name');
		const rules = asList(driver.rules).map(asObject);
		const ids = rules.map(({ id }) => id);
		say(rules.length <= most && new Set(ids).size === ids.length, 'rule ids');
		for (const rule of rules) {
			checkRule(rule, say);
		}
		const results = asList(run.results).map(asObject);
		say(Array.isArray(run.results) && results.length <= most, 'results');
		for (const [index, result] of results.entries()) {
			checkResult(result, ids, texts, (isRight, fault) => say(isRight, `result ${index}: ${fault}`));
		}
	}
	return faults;
}

type Say = (isRight: boolean, fault: string) => void;

function isText(value: unknown): boolean {
	return typeof value === 'string' && value !== '';
}

function checkRule({ id, shortDescription, defaultConfiguration, help, helpUri }: Json, say: Say): void {
	say(typeof id === 'string' && id !== '', 'rule id');
	const { text } = asObject(shortDescription);
	say(typeof text === 'string' && text !== '' && text.length <= 1024, `description of ${id}`);
	say(isLevel(asObject(defaultConfiguration).level), `level of ${id}`);
	say(isText(asObject(help).text) && isText(asObject(help).markdown), `help of ${id}`);
	say(helpUri === undefined || URL.canParse(String(helpUri)), `help of ${id}`);
}

function checkResult(result: Json, ids: readonly unknown[], texts: ReadonlyMap<string, string>, say: Say): void {
	const { ruleId, ruleIndex, level, message, locations, relatedLocations, fixes } = result;
	say(typeof ruleIndex === 'number' && ids[ruleIndex] === ruleId, 'rule index');
	say(isLevel(level), 'level');
	const { text } = asObject(message);
	say(typeof text === 'string' && text !== '', 'message');
	say(asList(locations).length === 1, 'locations');
	for (const location of [...asList(locations), ...asList(relatedLocations)]) {
		const { artifactLocation, region } = asObject(asObject(location).physicalLocation);
		checkPlace(artifactLocation, region, texts, say);
	}
	for (const fix of asList(fixes).map(asObject)) {
		say(typeof asObject(fix.description).text === 'string', 'description of a fix');
		for (const change of asList(fix.artifactChanges).map(asObject)) {
			for (const replacement of asList(change.replacements).map(asObject)) {
				checkPlace(change.artifactLocation, replacement.deletedRegion, texts, say);
				say(typeof asObject(replacement.insertedContent).text === 'string', 'text of a fix');
			}
		}
	}
}

function checkPlace(artifact: unknown, region: unknown, texts: ReadonlyMap<string, string>, say: Say): void {
	const { uri } = asObject(artifact);
	const isRelative = typeof uri === 'string' && !/^(?:[a-z][a-z0-9+.-]*:|[/\\])|\\|\s/i.test(uri);
	say(isRelative && new URL(uri, 'file:///root/').pathname.startsWith('/root/'), `uri ${uri}`);
	const lines = texts.get(decodeURIComponent(String(uri)))?.split('\n');
	const place = asObject(region);
	const [startLine, endLine] = [Number(place.startLine), Number(place.endLine ?? place.startLine)];
	if (!lines) {
		say(false, `no file ${uri}`);
		return;
	}
	say(startLine >= 1 && endLine >= startLine && endLine <= lines.length, `lines ${startLine}–${endLine}`);
	const startColumn = Number(place.startColumn ?? 1);
	const endColumn = Number(place.endColumn ?? (lines[endLine - 1]?.length ?? 0) + 1);
	say(startColumn >= 1 && startColumn <= (lines[startLine - 1]?.length ?? 0) + 1, `column ${startColumn}`);
	say(endColumn >= 1 && endColumn <= (lines[endLine - 1]?.length ?? 0) + 1, `end column ${endColumn}`);
	say(startLine < endLine || startColumn <= endColumn, `columns ${startColumn}–${endColumn}`);
}

function isLevel(level: unknown): boolean {
	return level === 'error' || level === 'warning' || level === 'note';
}

function asObject(value: unknown): Json {
	return typeof value === 'object' && value !== null ? { ...value } : {};
}

function asList(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
