import { monthOf } from './monthOf';

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day as `YYYY-MM-DD`, of a month by number or by its name; `undefined` where there is no such day. */
export function isoDate(year = '', monthText = '', dayText = ''): string | undefined {
	const month = monthOf(monthText);
	const day = Number(dayText);
	if (day < 1 || day > daysIn(Number(year), month)) {
		return undefined;
	}
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whether there is such a day; `date` has the form `YYYY-MM-DD`. */
export function isIsoDay(date: string): boolean {
	const digit = (at: number) => date.charCodeAt(at) - 48;
	const day = 10 * digit(8) + digit(9);
	// Days up to the 28th are in every month.
	const month = 10 * digit(5) + digit(6);
	return day >= 1 && (day <= 28 ? month >= 1 && month <= 12 : day <= daysIn(Number(date.slice(0, 4)), month));
}

/** 0 where there is no such month. */
function daysIn(year: number, month: number): number {
	const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	return (monthDays[month - 1] ?? 0) + (leap ? 1 : 0);
}
