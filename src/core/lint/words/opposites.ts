/** Verbs and adjectives that deny what another one says, after a keyword; the first is the plain one. */
export const opposites: ReadonlyMap<string, string> = new Map(
	(
		'reject:allow refuse:allow deny:allow decline:allow forbid:allow prohibit:allow disallow:allow prevent:allow ' +
		'block:allow bar:allow ban:allow disable:enable deactivate:enable exclude:contain omit:contain hide:show ' +
		'conceal:show delete:keep purge:keep invisible:visible hidden:show suppress:show ignore:respect skip:run ' +
		'unencrypted:encrypt insensitive:sensitive optional:mandatory ' +
		'voluntary:mandatory immutable:change invalid:valid ' +
		'absent:present unavailable:available unauthenticated:authenticate ' +
		'mask:shown-in-full inactive:active disconnected:connect stateless:stateful private:public secret:public read-only:writable unsigned:sign ' +
		'unchanged:change intact:change untouched:change unmodified:change unaltered:change inaccessible:accessible unreachable:reachable uncompressed:compress impossible:possible'
	)
		.split(' ')
		.map(pair => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
);
