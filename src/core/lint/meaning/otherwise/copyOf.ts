import { Matter } from '../matter';

/** The matter with all concepts but those from `from` to `to`. */
export function copyOf(matter: Matter, from = 0, to = 0): Matter {
	const copy = new Matter();
	for (const [index, concept] of matter.concepts.entries()) {
		if (index < from || index >= to) {
			copy.add(concept);
		}
	}
	return copy;
}
