/** What a link to a heading says behind its `#`, as GitHub spells it. */
export function slugOf(title: string): string {
	return title
		.replace(/!?\[([^\]]{0,500})\]\([^)]{0,500}\)/g, '$1')
		.replace(/<[^<>]{1,200}>/g, '')
		.trim()
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\p{M}\p{Pc} -]/gu, '')
		.replaceAll(' ', '-');
}
