import path from 'node:path';
import { type CaseRecord, type Locale, type Text, YushenError } from '@yushen/contract';
import type { ReplayOptions, ReplayResult } from '@yushen/engine';
import {
  assemblePack,
  diffPacks,
  loadPack,
  type PackChange,
  type PackResolver,
  type PackSource,
  packName,
} from '@yushen/rules';
import type { Library } from './open-library';
import type { LoadedPack } from './packs';
import { asWritten, nearFolder } from './packs';
import { today } from './read-case';
import { replayRecord } from './replay-record';

/** A rule pack that is tried on past cases, and judges nothing else. */
export interface TrialPack {
  /** The matter's id. */
  readonly id: string;
  /** The version that it calls itself: `2026.2`. */
  readonly version: string;
  /** What it calls the matter. */
  readonly title: Text;
  /** What it says otherwise than the pack of its matter that is in force today, one by one. */
  readonly changes: readonly PackChange[];
  /** What it would have made of a past case. @throws YushenError `bad-case` where the case does not fit it */
  replay(record: CaseRecord, options?: Omit<ReplayOptions, 'shadow'>): ReplayResult;
}

/** Tries rule packs that are not loaded. */
export interface PackTrials {
  /**
   * Loads a pack from its text for a trial alone: what the reviewer judges by stays as it is. What the text extends or includes is
   * looked for where the pack in force looks for it.
   *
   * @throws YushenError `bad-pack`, pointing at the first fault; `unknown-matter` where no pack of its matter is loaded
   */
  packForTrial(yaml: string): TrialPack;
}

/** What a text that came without a file is called where a fault is shown. */
const FILE = 'matter.yaml';
/** A pack's or a shared part's name is no path. */
const NAME = /^[\w-]+(?:@[\w.-]+)?$/;

export function packTrials({ registry, vocabulary }: Library, locales: readonly Locale[]): PackTrials {
  return {
    packForTrial: (yaml) => {
      const source = { file: FILE, text: yaml };
      const current = registry.find(matterOf(source), today());
      const resolve = near(current);
      const pack = loadPack(source, vocabulary, resolve);
      const { changes } = diffPacks(asWritten(current), assemblePack(source, resolve), vocabulary);
      const { id, version, title } = pack;
      return {
        id,
        version,
        title,
        changes,
        replay: (record, options = {}) => replayRecord(record, pack, options, locales),
      };
    },
  };
}

/** @throws YushenError `bad-pack` where the text does not say which matter it is for */
function matterOf(source: PackSource): string {
  const [id] = packName(source)?.split('@') ?? [];
  if (id === undefined)
    throw new YushenError('bad-pack', 'The pack does not say which matter it is for: it needs "id" and "version".');
  return id;
}

/** As from the folder of the pack in force; a text that was handed in leads to no other file. */
function near({ folder }: LoadedPack): PackResolver {
  const found = nearFolder(path.resolve(folder));
  return (name) => {
    if (!NAME.test(name)) throw new YushenError('bad-pack', `"${name}" is no name of a pack.`);
    return found(name);
  };
}
