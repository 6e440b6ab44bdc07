import type { Failure } from '../failure';
import type { Host } from '../host';

/** A spec that an agent works on, in its Root. */
export interface AgentSpec {
	readonly kind: 'found';
	readonly host: Host;
	/** From the Root. */
	readonly path: string;
	/** As the agent names it. */
	readonly name: string;
	/** Whether a person is busy with its plan in a way that the saved plan does not tell. */
	readonly isHeld?: () => boolean;
}

/** The specs that an agent may ask for, by names that are unique among them. */
export interface AgentSpecs {
	/** Sorted. */
	list(): Promise<readonly string[]>;
	/** The spec of a name; without one the one that is meant, where that can be told. */
	find(name: string | undefined): Promise<AgentSpec | Failure>;
}

/** On whose behalf a tool is called. */
export interface AgentContext {
	readonly specs: AgentSpecs;
	/** What the agent's program calls itself. From outside. */
	readonly client?: string;
}

/** What a tool answers: a document that can be written as JSON, or a refusal. */
export type AgentAnswer = { readonly kind: 'answered'; readonly document: Readonly<Record<string, unknown>> } | Failure;
