/** Words that may make the subject, or a literal, a part of what is demanded, by the way in which they do. */
export const themingWords = {
	/** Say no more than “be” before a comparison: “fall below”, “go beyond”. */
	climbing: listed('grow go rise climb fall drop get stay remain take'),
	/** “stay open” is “be open”. */
	staying: listed('stay remain become'),
	/** Their object is what the subject has, or is. */
	having: listed('exceed have equal'),
	/** Give the subject itself a value, as forms of “be” do. */
	defining: listed('equal default defaults named called listen expire timeout last bind'),
	/** Their subject is what something happens to: “sessions expire”. */
	happening: listed(
		'expire timeout default equal end begin lapse close listen bind last go appear reside live stay remain refresh ' +
			'reload restart rotate load finish complete play scroll run',
	),
	/** Make what stands before “as” the value. */
	fallback: listed('default fallback'),
} as const;

function listed(words: string): ReadonlySet<string> {
	return new Set(words.split(' '));
}
