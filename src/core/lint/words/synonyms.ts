/** Words that say the same in a spec; the first of each line stands for all. */
export const synonyms: readonly string[] = [
	'store save persist',
	'delete remove erase purge discard drop',
	'show display render present',
	'send transmit emit dispatch',
	'start launch boot begin',
	'stop halt terminate abort',
	'create generate produce',
	'change modify alter edit update',
	'fetch retrieve load get obtain',
	'check validate verify',
	'log record',
	'notify alert inform',
	'keep retain preserve',
	'use utilize employ',
	'call invoke',
	'run execute',
	'expose disclose reveal leak',
	'encrypt encipher',
	'copy duplicate replicate',
	'contain include',
	'return respond answer yield',
	'raise throw',
	'retry reattempt',
	'finish complete',
	'write output print',
	'ask prompt',
	'choose select pick',
	'replace overwrite substitute',
	'cache memoize',
	'require need',
	'allow permit accept',
	'enable activate',
	'password passphrase',
	'folder directory',
	'argument parameter',
	'setting configuration config',
	'error failure fault',
	'user person people',
	'plaintext cleartext',
	'identifier id',
	'database db datastore',
	'image picture',
	'email e-mail mail',
	'login signin',
	'logout signout',
	'administrator admin',
	'limit cap',
	'timeout time-out',
	'repository repo',
	'big large',
	'empty blank',
	'attempt try',
	'root superuser',
	'automatically auto',
	'immediately instantly',
	'maximum max',
	'minimum min',
	'colour color',
	'behaviour behavior',
];

/** Two words that are read as one. */
export const pairs: ReadonlyMap<string, string> = new Map(
	(
		'plain text:plaintext clear text:cleartext log in:login sign in:login log out:logout sign out:logout ' +
		'time out:timeout times out:timeout command line:commandline look up:lookup data base:database ' +
		'super user:superuser file name:filename file system:filesystem user name:username e mail:email ' +
		'white space:whitespace stand by:standby'
	)
		.split(/ (?=\w+ \w+:)/)
		.map(pair => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
);

/** First words of `pairs`. */
export const pairStarts: ReadonlySet<string> = new Set([...pairs.keys()].map(pair => pair.slice(0, pair.indexOf(' '))));

/** Verbs and adjectives that deny what another one says, after a keyword; the first is the plain one. */
export const opposites: ReadonlyMap<string, string> = new Map(
	(
		'reject:allow refuse:allow deny:allow forbid:allow prohibit:allow disallow:allow prevent:allow ' +
		'disable:enable deactivate:enable exclude:contain omit:contain hide:show conceal:show ' +
		'delete:keep invisible:visible hidden:show ' +
		'unencrypted:encrypt insensitive:sensitive case-insensitive:case-sensitive optional:mandatory ' +
		'immutable:mutable invalid:valid asynchronous:synchronous asynchronously:synchronously absent:present ' +
		'unavailable:available unauthenticated:authenticate inactive:active disconnected:connect ' +
		'stateless:stateful private:public unsigned:sign uncompressed:compress'
	)
		.split(' ')
		.map(pair => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
);

/** Words of which one thing can have one only, by kind. */
export const alternatives: ReadonlyMap<string, string> = new Map(
	[
		'order: ascending descending',
		'stream: stdout stderr',
		'case: uppercase lowercase',
		'format: json yaml xml toml csv',
		'engine: postgresql postgres mysql sqlite mongodb redis',
		'side: left right top bottom',
		'color: red green blue yellow orange black white gray grey purple',
		'zone: utc cet est pst',
		'encoding: utf-8 utf-16 latin-1 ascii',
		'indent: tabs spaces',
		'scheme: http https',
		'shell: bash zsh fish powershell',
		'frequency: hourly daily weekly monthly yearly annually',
	].flatMap(line => {
		const [kind = '', words = ''] = line.split(': ');
		return words.split(' ').map(word => [word, kind] as const);
	}),
);
