/** The words of text in lower case, identifiers taken apart. */
export function wordsOf(text: string): readonly string[] {
	return (withoutAccents(text).match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{Lo}+|\d+/gu) ?? []).map(word =>
		word.toLowerCase(),
	);
}

/** Accents are often left out in names. */
function withoutAccents(text: string): string {
	return /[\u00c0-\u024f]/.test(text) ? text.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : text;
}

/** The words of text as they are compared: without endings, numbers and words that tell nothing, synonyms as one. */
export function stemsOf(text: string): ReadonlySet<string> {
	return stemAll(wordsOf(text));
}

/** As `stemsOf`, of words that are already apart. */
export function stemAll(words: readonly string[]): ReadonlySet<string> {
	const kept = words.filter(word => !functionWords.has(word) && !/^\d+$/.test(word));
	const stems = new Set(kept.flatMap(word => synonyms.get(word) ?? [stem(word)]));
	// The verb is two words and the name is one.
	return words.includes('out') && words.some(word => /^time[sd]?$/.test(word)) ? stems.add('timeout') : stems;
}

/** Whether a stem is so usual in statements that finding it near a place tells nothing. */
export function isWeak(word: string): boolean {
	return weak.has(word);
}

/** Whether a stem is so usual in names that it does not tell against a meaning. */
export function isNeutral(word: string): boolean {
	return word.length === 1 || neutral.has(word);
}

function stem(word: string): string {
	const cut = word.replace(/(?:ies|ied)$/, 'y').replace(/(?<=..[^s])s$/, '');
	// German has its plurals in many forms.
	const bare = cut.length > 9 ? cut.replace(/en$/, '') : cut;
	return bare.length > 5 ? bare.replace(/(?:ings?|ed)$/, '').replace(/(?<=...)e$/, '') : bare.replace(/(?<=...)e$/, '');
}

function setOf(words: string): ReadonlySet<string> {
	return new Set(words.split(' '));
}

const functionWords = setOf(
	'a an and any are as at be by each for from has have if in into is it its most must not of on or per shall should so than that the their then there this to up use used uses using when which will with within may no only least over under after before every all',
);

const weak = new Set(
	'app application base config configuration default environment give hold int integer keep maximum minimum most must named new number program project read script service serv server set setting show system tag take tool value var variable'
		.split(' ')
		.map(stem)
		.concat('second minute hour day byte ms'.split(' ').map(stem)),
);

/** Stems; what names in code are padded with, and what every program has. */
const neutral = new Set([
	...'length maxlength minlength hex len fetch fail threshold pub mut private protected internal override abstract sealed virtual async lazy fun unsigned signed constexpr inline extern volatile local declare open usize isize ulong ushort boolean char datetime date time span timespan millis duration'
		.split(' ')
		.map(stem),
	...'api app application config configuration const constant count conf def default env environ export final fn func function get getenv global http https int integer js let flag parser add serve container target limit main max maximum my name new num number option param private process program project public readonly return script self server service set setting static str string system this total val value var web argv sys import os'
		.split(' ')
		.map(stem),
	...'xct ne eq assert assertequal expected expect equal actual result output want got should must print echo log console text message type float double long short bool boolean auto if else elif while def arg args format require requires arguments duration of from and or not in is with as field tag id uint size_t ui base run pattern regex regexp schema rule rules validate validator validation html head expr'
		.split(' ')
		.map(stem),
	...'second seconds sec secs s ms millisecond milliseconds msec minute minutes min mins hour hours h day days byte bytes kb mb gb kib mib gib percent'
		.split(' ')
		.map(stem),
]);

const synonyms: ReadonlyMap<string, readonly string[]> = new Map([
	['useradd', ['user']],
	['adduser', ['user']],
	['timeout', ['timeout']],
	['timeouts', ['timeout']],
	['retry', ['retry']],
	['retries', ['retry']],
	['retried', ['retry']],
	['retrying', ['retry']],
	['colour', ['color']],
	['colours', ['color']],
	['expose', ['port']],
	['mem', ['memory']],
	['config', ['configuration']],
	['msg', ['message']],
	['pwd', ['password']],
	['passwd', ['password']],
	['req', ['request']],
	['resp', ['respons']],
	['conn', ['connection']],
	['conns', ['connection']],
	['db', ['databas']],
	['dir', ['directory']],
	['img', ['imag']],
	['btn', ['button']],
	['lang', ['languag']],
	['temp', ['temperatur']],
	['licence', ['licens']],
	['license', ['licens']],
	['wait', ['delay']],
	['waits', ['delay']],
	['kept', ['retention']],
	['retain', ['retention']],
	['retained', ['retention']],
	['live', ['life']],
	['lives', ['life']],
	['lifetime', ['life']],
	['ttl', ['life']],
	['life', ['life']],
	['wide', ['width']],
	['high', ['height']],
	['deep', ['depth']],
	['deeper', ['depth']],
	['cost', ['pric']],
	['costs', ['pric']],
	['corner', ['border']],
	['healthcheck', ['health', 'check']],
	['res', ['respons']],
	['answered', ['respons']],
	['answer', ['respons']],
	['answers', ['respons']],
	['golang', ['go']],
	['nodejs', ['nod']],
	['nvmrc', ['nod']],
	['postgres', ['postgresql']],
]);
