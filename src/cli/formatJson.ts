/** What `JSON.stringify` leaves as it is and a terminal could obey: DEL, C1 controls and marks of direction. */
const steering = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A document as JSON on lines of its own, in which escapes stand for whatever could steer a terminal; it says the same. */
export function formatJson(document: unknown): string {
	return `${escapeSteering(JSON.stringify(document, null, 2))}\n`;
}

/** JSON in which escapes stand for whatever could steer a terminal; it says the same. */
export function escapeSteering(json: string): string {
	return json.replace(steering, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
