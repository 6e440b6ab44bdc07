interface SchemaNode {
	readonly type: string;
	readonly enum?: readonly string[];
	readonly properties?: Readonly<Record<string, unknown>>;
	readonly required?: readonly string[];
	readonly items?: unknown;
}

/** A value of a JSON Schema, with or without the members that may be absent. */
export function sampleOf(schema: unknown, withOptional: boolean): unknown {
	const { type, properties, required, items, enum: words } = schema as SchemaNode;
	switch (type) {
		case 'string':
			return words?.[0] ?? 'text';
		case 'integer':
			return 1;
		case 'array':
			return [sampleOf(items, withOptional)];
		default: {
			const entries = Object.entries(properties ?? {}).filter(([name]) => withOptional || required?.includes(name));
			return Object.fromEntries(entries.map(([name, member]) => [name, sampleOf(member, withOptional)]));
		}
	}
}
