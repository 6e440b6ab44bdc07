/** Whether the check box that sent the event is ticked now. */
export function isChecked(event: Event): boolean {
	return event.target instanceof HTMLInputElement && event.target.checked;
}
