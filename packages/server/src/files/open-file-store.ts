import path from 'node:path';
import type { Keyring } from '../sealing/keyring';
import type { FileSettings } from './file-settings';
import type { FileStore } from './file-store';
import { openFolderFileStore } from './folder-file-store';
import { openS3FileStore } from './s3-file-store';

export const filesFolder = (dataFolder: string): string => path.join(dataFolder, 'files');

/**
 * The file store that the settings name.
 *
 * @throws YushenError `package-missing`
 */
export function openFileStore(settings: FileSettings, dataFolder: string, keys: Keyring): Promise<FileStore> {
  if (settings.store === 'folder') return openFolderFileStore(filesFolder(dataFolder), keys);
  return openS3FileStore(settings, { incomingFolder: path.join(dataFolder, 'incoming'), keys });
}
