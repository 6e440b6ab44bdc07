/** What stands at a path itself; links are not followed. */
export interface DiskEntry {
	readonly kind: 'file' | 'folder' | 'link' | 'other';
	/** Bytes. */
	readonly size: number;
	/** Permission bits, such as 0o644; 0o644 or 0o755 where the platform has none. */
	readonly mode: number;
	/** Number of hard links; 1 where the platform does not tell. */
	readonly links: number;
}
