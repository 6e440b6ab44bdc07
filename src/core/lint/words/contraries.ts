/** Verbs that rule each other out, though not doing one is not doing the other: `stop` leads to `start`. */
export const contraries: ReadonlyMap<string, string> = new Map(
	(
		'stop:start suspend:resume unlock:lock decrease:increase close:open collapse:expand unmount:mount ' +
		'decrypt:encrypt unsubscribe:subscribe revoke:grant detach:attach uninstall:install decompress:compress ' +
		'unpublish:publish unmute:mute fail:succeed prepend:append downgrade:upgrade'
	)
		.split(' ')
		.map(pair => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
);
