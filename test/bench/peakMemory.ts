import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The most memory, in megabytes, that a process of its own has while it parses a text once. */
export function peakMemory(parser: 'ours' | 'markdown-it', text: string): number {
	const folder = mkdtempSync(join(tmpdir(), 'spec-ops-bench-'));
	try {
		const file = join(folder, 'spec.md');
		writeFileSync(file, text);
		const program = fileURLToPath(new URL('./peak.js', import.meta.url));
		return Number(execFileSync(process.execPath, [program, parser, file], { encoding: 'utf8' }));
	} finally {
		rmSync(folder, { recursive: true });
	}
}
