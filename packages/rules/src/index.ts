export { ALL_CHECKS } from './checks/all-checks';
export type { CheckDefinition, CheckFacts, CheckFinding } from './checks/define-check';
export type { ConfidenceLimits } from './confidence-limits';
export { describePack, type PackDescription, type RequirementDescription } from './describe-pack';
export { type ExampleResult, type ExamplesReport, runExamples } from './examples/run-examples';
export type { Facts, MaterialFacts } from './facts';
export { type FormField, type FormFields, fieldAt } from './form/form-schema';
export { type Form, parseForm, parsePartialForm } from './form/parse-form';
export type { CheckItem } from './guide/checklist';
export { type Guide, type GuidedMaterial, guide, type MaterialStatus } from './guide/guide';
export type { OpenQuestion } from './guide/open-questions';
export { checkRequirementNames, type Judgement, judge, type Scope } from './judge';
export { type IncludeResolver, loadPack } from './load-pack';
export type { Availability, Identity, MatterPack, Requirement, Rule } from './pack';
export { type AvailableData, availableData } from './sharing/available-data';
export {
  type DefinedDocument,
  type DocumentWords,
  documentTitle,
  fieldTitle,
  signerOf,
  type Vocabulary,
  vocabularyOf,
} from './vocabulary';
export type { PackSource } from './yaml/pack-text';
