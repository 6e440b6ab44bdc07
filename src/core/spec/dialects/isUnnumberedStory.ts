const pattern =
	/^(?:primary user stor(?:y|ies)|acceptance scenarios)[\s:：]{0,3}(?:[*_]{0,3}\([^()]{0,40}\)[*_]{0,3})?$/i;

/**
 * Whether a title is that of the one story of a spec, or of the scenarios that belong to it: the first template of Spec
 * Kit gives each a heading of its own, and no number.
 */
export function isUnnumberedStory(title: string): boolean {
	return pattern.test(title);
}
