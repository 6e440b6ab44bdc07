const irregular: ReadonlyMap<string, string> = new Map(
	(
		'sent:send written:write wrote:write shown:show kept:keep held:hold given:give taken:take made:make built:build ' +
		'found:find known:know hidden:hide chosen:choose begun:begin begins:begin broken:break thrown:throw drawn:draw ' +
		'lost:lose left:leave bound:bind overwritten:overwrite rewritten:rewrite overridden:override ' +
		'children:child indices:index indexes:index data:data editable:edit deletable:delete searchable:search ' +
		'ran:run got:get gotten:get sold:sell paid:pay bought:buy told:tell usable:use rebuilt:rebuild resent:resend left:leave saw:see seen:see gave:give ate:eat sold:sell drove:drive'
	)
		.split(' ')
		.map(pair => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
);

/** Adjectives that do not say what can be done. */
const plainAdjectives: ReadonlySet<string> = new Set(
	'available unavailable variable reliable suitable portable valuable capable comparable acceptable reasonable applicable possible impossible responsible compatible incompatible eligible sensible flexible irreversible accessible reachable invisible'.split(
		' ',
	),
);

/**
 * What the forms of an English word have in common: `stores`, `stored` and `storing` are one. It need not be a word.
 *
 * Takes lower case. Words of other languages come back as they are, or nearly so.
 */
export function stem(word: string): string {
	const base = irregular.get(word) ?? withoutEnding(word);
	return evened(base);
}

function withoutEnding(word: string): string {
	if (word.length < 4) {
		return word;
	}
	if (word.length > 7 && /[ai]ble$/.test(word) && !plainAdjectives.has(word)) {
		return word.endsWith('ifiable') ? `${word.slice(0, -5)}y` : word.slice(0, -4);
	}
	if (word.endsWith('ies')) {
		return `${word.slice(0, -3)}y`;
	}
	// “deletion” and “compression” end as the verbs do: delete, compress.
	if (/.{4}[st]ions?$/.test(word)) {
		return word.slice(0, word.lastIndexOf('ion'));
	}
	if (word.endsWith('ings') && word.length > 6) {
		return word.slice(0, -4);
	}
	if (word.endsWith('ing') && /[aeiouy].*ing$/.test(word) && word.length > 5) {
		return word.slice(0, -3);
	}
	if (word.endsWith('ied')) {
		return `${word.slice(0, -3)}y`;
	}
	if (word.endsWith('ed') && !word.endsWith('eed') && /[aeiouy].*ed$/.test(word)) {
		return word.slice(0, -2);
	}
	if (/(?:ss|x|ch|sh|z)es$/.test(word)) {
		return word.slice(0, -2);
	}
	return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Without a silent e and with single last letters, so that stems of all forms fit each other. */
function evened(word: string): string {
	const last = word.length - 1;
	if (last < 3) {
		return word.length > 3 || word.charAt(last) !== word.charAt(last - 1) ? word : word.slice(0, -1);
	}
	if (word.endsWith('ie')) {
		return `${word.slice(0, -2)}y`;
	}
	const base = word.endsWith('e') ? word.slice(0, -1) : word;
	return base.at(-1) === base.at(-2) ? base.slice(0, -1) : base;
}
