/** Whether what stands in front of a keyword only names, behind a condition at most, who or what has to do something. */
export function hasPlainSubject(before: string): boolean {
	const subject = before.slice(condition.exec(before)?.[0].length ?? 0);
	return subjectPattern.test(subject) && !aside.test(subject);
}

const condition = /^(?:if|when|while|where|once|unless|whenever|after|before|on|in|for|at|by)\b[^,]{1,300},\s+/i;
/** At most so many words as who has to do something has. */
const subjectPattern = /^(?:[^\s,;:]{1,40}\s+){1,8}$/;
/** What is no actor, and words of a clause that only speaks of a demand. */
const aside =
	/\b(?:it|this|that|these|those|they|we|you|i|he|she|there|what|which|who|whom|whose|how|why|whether|as|than|because|since|and|but|or|if|when|note|is|are|was|were|has|have|had)\b/i;
