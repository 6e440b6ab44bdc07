/** Codicons of what happened to a requirement or a file. */
export const kindIcons = {
	added: 'diff-added',
	removed: 'diff-removed',
	modified: 'diff-modified',
	moved: 'arrow-swap',
	renamed: 'diff-renamed',
} as const;

/** What an edit does to its file, in the words of requirements. */
export const opKinds = { create: 'added', modify: 'modified', delete: 'removed', rename: 'renamed' } as const;
