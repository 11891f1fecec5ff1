import type { IssueDetails } from '../issue-params';
import { ruleFaultsEn } from './rule-faults';
import { dayName, featureName, NUMBER_FAULT_NAMES, partName, placeName } from './terms';
import { grouped, ruleFault, type Wording } from './wording';

const unreadable = {
  empty: 'the file is empty',
  damaged: 'it is damaged or incomplete',
  absent: 'no file was received',
} as const;
const sheet = ({ file, page }: { file: string; page?: number | undefined }): string =>
  page === undefined || page === 0 ? `"${file}"` : `Page ${page + 1} of "${file}"`;
const whose = (subject: string | undefined): string => (subject === undefined ? '' : ` (${subject})`);
const named = (files: readonly string[]): string => files.map((file) => `"${file}"`).join(', ');
const readings = (list: IssueDetails['field.mismatch']['readings']): string =>
  list.map(({ where, value }) => `${placeName(where).en} "${value}"`).join(', ');

const notOriginal = {
  screenshot: "This is a screenshot of a phone's screen, not a photo or scan of the paper",
  'photo-of-screen':
    "The photo shows the coloured stripes of a screen's pixels: it may have been taken of a screen, not of the paper",
  'screen-window':
    "The picture shows a browser's or a program's address, title or menu: it may be of a screen, not of the paper",
  'void-stamp': 'The paper bears a stamp saying that it is void, cancelled or no longer in force',
  'specimen-stamp': 'The paper bears a stamp saying that it is a specimen, a draft or a preview',
} as const;
const altered = {
  'mixed-type':
    'Within one value some characters differ from the others in font, size or colour: it may have been changed',
  'odd-digits': 'Within one number some digits differ from the others in height or place: they may have been changed',
  'struck-value': 'A line runs through this value: it may have been struck out or changed',
  'patched-value':
    'The paper under this value differs from the paper around it: it may have been covered and written anew',
  'pasted-seal': 'Two seals are the same picture: one may have been pasted',
  undrawn:
    'The page bears something that we cannot show (a comment, a watermark, a floating picture): open the file itself',
} as const;
const heldBy = {
  assist: 'Nothing was found; this matter is in its assisting stage: a person decides',
  presence: 'Everything is there; at this stage nothing else is judged: a person looks at the contents',
} as const;

/** What each issue says, in English. */
export const en = {
  'file.unreadable': ({ file, page, reason }) => `${sheet({ file, page })} cannot be opened: ${unreadable[reason]}`,
  'file.unsupported': ({ file, kind }) => `"${file}" is of a kind that is not taken (${kind})`,
  'file.too-large': ({ file, measure, actual, limit }) =>
    `"${file}" is over the limit: ${actual === undefined ? '' : `${grouped(actual)} ${measure}, `}at most ${grouped(limit)} ${measure}`,
  'file.encrypted': ({ file }) => `"${file}" is protected by a password`,
  'quality.blurred': (detail) => `${sheet(detail)} is blurred and cannot be relied on`,
  'quality.dark': (detail) => `${sheet(detail)} is too dark to be relied on`,
  'quality.glare': (detail) => `${sheet(detail)} has glare that hides a part`,
  'quality.low-resolution': (detail) => `${sheet(detail)} has too few pixels: the text is too small`,
  'quality.cropped': (detail) => `${sheet(detail)} is cut off or covered at an edge`,
  'material.missing': ({ requirement, subject, mayBe = [] }) =>
    mayBe.length === 0
      ? `Missing: ${requirement.en}${whose(subject)}`
      : `Not recognised: ${requirement.en}${whose(subject)}; ${named(mayBe)} may be it: a person will look`,
  'material.wrong-type': ({ file, expected, found, unsure }) =>
    unsure
      ? `"${file}" looks like ${found.en}; ${expected.en} was not recognised in it: a person will look`
      : `"${file}" should be ${expected.en}, but is ${found.en}`,
  'material.unrecognized': (detail) => {
    if (detail.likely !== undefined)
      return `This may be ${detail.likely.en}, but that is not certain: a person will look`;
    return detail.guess === undefined
      ? `${sheet(detail)} was not recognised as any document that this matter knows: a person will look`
      : `${sheet(detail)} looks like ${detail.guess.title.en} (${detail.guess.words.join(', ')}), but its title or upper part is not seen`;
  },
  'material.unexpected': ({ file, found }) => `"${file}" is ${found.en}, which this matter does not ask for`,
  'material.duplicate': ({ found, files, subjects }) =>
    subjects === undefined
      ? `${found.en} was handed in more than once: ${files.map((file) => `"${file}"`).join(', ')}`
      : `The same ${found.en} is used for different persons: ${subjects.join(', ')}`,
  'material.incomplete': ({ document, missing, subject, mayBe = [] }) =>
    mayBe.length === 0
      ? `${document.en}${whose(subject)} is incomplete: ${partName(missing).en} is not there`
      : `${document.en}${whose(subject)}: ${partName(missing).en} was not recognised, and may be in ${named(mayBe)}: a person will look`,
  'field.missing': ({ document, field, blank }) =>
    `${document.en}: "${field.en}" is blank${blank ? '' : ' or was not found'}`,
  'field.unreadable': ({ document, field }) => `${document.en}: "${field.en}" was not read with enough confidence`,
  'field.invalid': ({ document, field, value, fault, why = fault && NUMBER_FAULT_NAMES[fault] }) =>
    `${document.en}: "${field.en}"${value === undefined ? '' : ` (${value})`} is wrong${why === undefined ? '' : `: ${why.en}`}`,
  'field.mismatch': ({ field, readings: list, doubtful }) =>
    `"${field.en}" ${doubtful ? 'may not agree' : 'does not agree'}: ${readings(list)}`,
  'document.expired': ({ document, until, on }) =>
    `${document.en} was valid until ${until}, before the day of application, ${on}`,
  'document.not-yet-valid': ({ document, from, on }) =>
    `${document.en} is valid only from ${from}, after the day of application, ${on}`,
  'seal.missing': ({ document, by }) =>
    `${document.en} does not bear the seal${by === undefined ? '' : ` of ${by.en}`}`,
  'seal.mismatch': ({ document, expected, found, unsure }) =>
    unsure
      ? `${document.en}: the seal was not read clearly${found === '?' ? '' : ` (as "${found}")`}, it is not certain that it is "${expected}"`
      : `${document.en} bears the seal of "${found}" instead of "${expected}"`,
  'signature.missing': ({ document, signer, unsure }) =>
    unsure
      ? `${document.en}: it is not certain that ${signer.en} has signed`
      : `${document.en} is not signed by ${signer.en}`,
  'amount.mismatch': ({ document, readings: list }) =>
    `${document === undefined ? 'The' : `${document.en}: the`} amounts do not agree: ${readings(list)}`,
  'date.inconsistent': ({ earlier, later }) =>
    `Dates in an impossible order: ${dayName(earlier.what).en} (${earlier.date}) is after ${dayName(later.what).en} (${later.date})`,
  'rule.failed': (detail) => ('about' in detail ? detail.about.en : ruleFault(ruleFaultsEn, detail)),
  'document.features-missing': ({ document, missing }) =>
    `${document.en}: what every real one bears was not seen (${missing.map((feature) => featureName(feature).en).join(', ')}); a person will look`,
  'document.not-original': (detail) => {
    if ('about' in detail) return detail.about.en;
    if (detail.sign === 'void-words')
      return `The paper says "${detail.words}": a person must judge whether it holds and is what is asked for`;
    return notOriginal[detail.sign];
  },
  'document.altered': (detail) => {
    if ('about' in detail) return detail.about.en;
    if (detail.sign === 'edited') return `The picture was saved by an image editor (${detail.editor})`;
    if (detail.sign === 'covered')
      return `${detail.document.en}: "${detail.field.en}" (${detail.stated}) is struck out, or something lies over it`;
    if (detail.sign === 'unlisted-words')
      return `The page shows "${detail.words}", which the file's own text does not hold`;
    return altered[detail.sign];
  },
  'document.hidden-content': ({ document, field, stated, seen }) =>
    `${document.en}${field === undefined ? '' : `, "${field.en}"`}: the file's text says "${stated}", its page shows ${seen === undefined ? 'no such text' : `"${seen}"`}`,
  'signature.invalid': (detail) => {
    if ('about' in detail) return detail.about.en;
    const by = detail.signer === undefined ? 'digital signature' : `digital signature of "${detail.signer}"`;
    return detail.fault === 'broken'
      ? `"${detail.file}" no longer fits its ${by}: it was changed after signing, or the signature is damaged`
      : `"${detail.file}" holds content that was added after the ${by} and is not covered by it`;
  },
  'system.failed': ({ file, page, reason }) =>
    `${sheet({ file, page })} was not worked on to the end for a reason of ours (${reason === 'time' ? 'it took too long' : 'a failure'}); a person will look`,
  'policy.held': (detail) => {
    if ('about' in detail) return detail.about.en;
    return 'drawn' in detail
      ? 'Nothing was found; this case was drawn for a person to see before it is approved'
      : heldBy[detail.mode];
  },
} satisfies Wording;
