import { conceptOfWord } from './lexicon';

/** Verbs that rule each other out, by concept, though not doing one is not doing the other: `stop` leads to `start`. */
export const contraries: ReadonlyMap<number, number> = new Map(
	(
		'stop:start suspend:resume unlock:lock decrease:increase close:open collapse:expand unmount:mount ' +
		'decrypt:encrypt unsubscribe:subscribe revoke:grant detach:attach uninstall:install decompress:compress ' +
		'unpublish:publish unmute:mute fail:succeed prepend:append downgrade:upgrade'
	)
		.split(' ')
		.map(pair => {
			const [verb = '', other = ''] = pair.split(':');
			return [conceptOfWord(verb), conceptOfWord(other)] as const;
		}),
);
