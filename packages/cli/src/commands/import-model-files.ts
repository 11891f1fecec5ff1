import type { ImportedModels } from '@yushen/read';
import { EXIT, type ExitStatus } from '../exit-status';
import type { CommandContext } from '../host';
import type { Language } from '../language';
import { paintFor } from '../paint';
import { plainText } from '../plain-text';

export interface ImportFlags {
  readonly to: string;
  readonly allowUnknown?: boolean | undefined;
  readonly pick?: string | undefined;
}

/** Takes OCR models from the user's files, and says how to read with them. */
export async function importModelFiles(
  files: readonly string[],
  { to, allowUnknown, pick }: ImportFlags,
  { host, language }: CommandContext,
): Promise<ExitStatus> {
  const imported = await host.importModels({ files, folder: to, allowUnknown, pick });
  const paint = paintFor(host.stdout, host.env);
  const lines = imported.models.map(({ name, sha256 }) => `  ${plainText(name)}  ${paint.dim(`sha256 ${sha256}`)}`);
  host.stdout.write([paint.bold(TITLE[language]), ...lines, ...notes(imported, language), ''].join('\n'));
  return EXIT.done;
}

const TITLE = { zh: '模型已导入，自检通过', en: 'Models imported; they read the known line' };

function notes({ folder, unknown, characters }: ImportedModels, language: Language): string[] {
  const warning = {
    zh: `  注意：不在清单内的模型：${plainText(unknown.join('、'))}。报告会注明。`,
    en: `  Mind: not among the listed models: ${plainText(unknown.join(', '))}. Every report names them so.`,
  };
  const count = { zh: `  字典 ${characters} 字`, en: `  ${characters} characters` };
  const how = { zh: '使用：', en: 'To read with them:' };
  return [
    count[language],
    ...(unknown.length > 0 ? [warning[language]] : []),
    how[language],
    `  yushen … --models ${plainText(folder)}`,
    `  YUSHEN_MODELS=${plainText(folder)}`,
    `  createReviewer({ modelFolder: ${JSON.stringify(folder)} })`,
  ];
}
