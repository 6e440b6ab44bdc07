/** Words that may deny what a statement says, or reserve it for some, by the way in which they do. */
export const denyingWords = {
	/** Deny the verb behind them: “avoid”, and “refrain from”. */
	avoiding: listed('avoid refrain'),
	/** Deny the verb behind “to”. */
	refusing: listed('unable forbidden refuse decline'),
	/** Deny the verb behind “from”: “be prevented from”. */
	prevented: listed('prevented prohibited barred forbidden blocked'),
	/** Keep somebody from something: “prevent users from”. */
	preventing: listed('prevent stop block prohibit keep forbid bar'),
	/** What is not so, behind “be” or “default to”. */
	switchedOff: listed('off disabled false'),
	/** Leave out all others. */
	reserving: listed('only exclusively solely'),
	/** Say what is left out. */
	lacking: listed('without excluding'),
	/** What is stored as one of these is not encrypted. */
	unencrypted: listed('plaintext cleartext unencrypted'),
} as const;

function listed(words: string): ReadonlySet<string> {
	return new Set(words.split(' '));
}
