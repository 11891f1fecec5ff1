import { parse } from 'yaml';
import type { OnnxDescription } from './describe-onnx';
import type { ModelFile } from './find-model-files';

/** The characters of a recognition network, one an entry, without blank and space. */
export type Dictionary = readonly string[];

/** Classes of a network that are not in its dictionary: the blank of CTC, and the space after the last entry. */
const EXTRA_CLASSES = 2;

/** Where converters to ONNX keep the dictionary. */
const METADATA_KEY = 'character';

const linesOf = (text: string): Dictionary => text.replace(/\r?\n$/, '').split(/\r?\n/);

/** Does a dictionary fit a network with so many classes? */
export const fits = (dictionary: Dictionary, classes: number | undefined): boolean =>
  classes === undefined || dictionary.length + EXTRA_CLASSES === classes;

/** The dictionaries that stand in a network's file, in text files and in PaddleOCR's `inference.yml`. */
export function dictionariesIn(network: OnnxDescription, files: readonly ModelFile[]): readonly Dictionary[] {
  const own = network.metadata.get(METADATA_KEY);
  const beside = files.flatMap(({ name, bytes }) => {
    if (/\.txt$/i.test(name)) return [linesOf(new TextDecoder().decode(bytes))];
    return /\.ya?ml$/i.test(name) ? dictionaryInYaml(new TextDecoder().decode(bytes)) : [];
  });
  return own === undefined ? beside : [linesOf(own), ...beside];
}

function dictionaryInYaml(text: string): readonly Dictionary[] {
  let settings: unknown;
  try {
    settings = parse(text, { maxAliasCount: 0 });
  } catch {
    // Some other YAML file of the folder; a dictionary that is not found is named later.
    return [];
  }
  const characters = (settings as { PostProcess?: { character_dict?: unknown } } | null)?.PostProcess?.character_dict;
  return Array.isArray(characters) ? [characters.map(String)] : [];
}
