/** A spec that names a number which stands in one file; each cycle counts it up. */

export const specPath = '.openspec/spec.md';
export const historyPath = '.openspec/apply.md';
export const filePath = 'count.py';

export function specOf(count: number): string {
	return `# Counter\n\n## Constraints\n\n- The script MUST print \`Round ${count}\`\n`;
}

export function fileOf(count: number): string {
	return `print("Round ${count}")\n`;
}
