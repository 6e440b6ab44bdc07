import type { Host } from '../../host';
import { findLeftAround } from './findLeftAround';
import { journalPath } from './journal';

/** Whether somebody is at work on the files of a Root, or was stopped while it was. Only looks. @throws DiskError */
export async function isLeft(host: Pick<Host, 'disk' | 'enclosing'>): Promise<boolean> {
	return (await host.disk.stat(journalPath)) !== undefined || (await findLeftAround(host)) !== undefined;
}
