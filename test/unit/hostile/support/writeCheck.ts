import { join } from 'node:path';
import { type HostileRoot, plant, specPath, specText } from './hostileRoot';

/** Let the spec of a Root have one standing verification command. */
export function writeCheck(root: HostileRoot, command: string): void {
	plant(join(root.folder, specPath), withCheck(command));
}

/** The usual spec with one standing verification command. */
export function withCheck(command: string): string {
	return `${specText}\n## Verify\n\n\`\`\`bash\n${command}\n\`\`\`\n`;
}
