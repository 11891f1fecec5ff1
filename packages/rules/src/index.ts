export { assemblePack } from './assemble/assemble-pack';
export { packName } from './assemble/pack-name';
export { ALL_CHECKS } from './checks/all-checks';
export { type DepartmentView, splitByDepartment } from './departments/split-by-department';
export { type ChangedKind, diffPacks, type PackChange, type PackDiff } from './diff/diff-packs';
export { type LoneDoubt, loneDoubts } from './doubt/lone-doubts';
export { type ExampleResult, type ExamplesReport, exampleFacts, runExamples } from './examples/run-examples';
export { formJsonSchema, type JsonSchema } from './form/form-json-schema';
export { type FormField, type FormFields, fieldAt } from './form/form-schema';
export { type Form, parseForm, parsePartialForm } from './form/parse-form';
export type { CheckItem } from './guide/checklist';
export { describePack, type PackDescription, type RequirementDescription } from './guide/describe-pack';
export { type Guide, type GuidedMaterial, guide, type MaterialStatus } from './guide/guide';
export type { OpenQuestion } from './guide/open-questions';
export { checkRequirementNames, type Judgement, judge, type Scope } from './judge/judge';
export { LINT_CODES, type LintCode, type LintFinding } from './lint/lint-finding';
export { lintPack } from './lint/lint-pack';
export { loadPack } from './load/load-pack';
export { vocabularyOf } from './load/vocabulary-of';
export type { AnyCheck } from './pack/define-check';
export {
  type CheckDefinition,
  type CheckFacts,
  type CheckFinding,
  defineCheck,
  type Place,
} from './pack/define-check';
export type { Facts, MaterialFacts } from './pack/facts';
export type { Availability, Identity, MatterPack, Need, Part, Requirement, Rule } from './pack/pack';
export type { Reading } from './pack/reading';
export type {
  DocumentReference,
  FormReference,
  Reference,
  References,
  RequirementReference,
  TypeReference,
  ZoneReference,
} from './pack/references';
export type { Slot } from './pack/slot';
export {
  type DefinedDocument,
  type DocumentWords,
  documentTitle,
  fieldTitle,
  registryTitle,
  signerOf,
  type Vocabulary,
} from './pack/vocabulary';
export { type AvailableData, availableData } from './sharing/available-data';
export { PackFault, type PackResolver, type PackSource, PackText } from './yaml/pack-text';
