import type { DocumentDefinition } from './define-document';
import { articlesOfAssociation } from './types/articles-of-association/articles-of-association';
import { bankCard } from './types/bank-card/bank-card';
import { bidWinningNotice } from './types/bid-winning-notice/bid-winning-notice';
import { businessLicence } from './types/business-license/business-license';
import { commitmentLetter } from './types/commitment-letter/commitment-letter';
import { companyApplication } from './types/company-application/company-application';
import { constructionContract } from './types/construction-contract/construction-contract';
import { constructionPermitApplication } from './types/construction-permit-application/construction-permit-application';
import { deedTaxCertificate } from './types/deed-tax-certificate/deed-tax-certificate';
import { deregistrationApplication } from './types/deregistration-application/deregistration-application';
import { diagnosisCertificate } from './types/diagnosis-certificate/diagnosis-certificate';
import { dischargeRecord } from './types/discharge-record/discharge-record';
import { divorceCertificate } from './types/divorce-certificate/divorce-certificate';
import { drawingReviewCertificate } from './types/drawing-review-certificate/drawing-review-certificate';
import { fundWithdrawalApplication } from './types/fund-withdrawal-application/fund-withdrawal-application';
import { houseOwnershipCertificate } from './types/house-ownership-certificate/house-ownership-certificate';
import { houseSaleContract } from './types/house-sale-contract/house-sale-contract';
import { householdRegisterCover } from './types/household-register-cover/household-register-cover';
import { householdRegisterPage } from './types/household-register-page/household-register-page';
import { idCardBack } from './types/id-card-back/id-card-back';
import { idCardFront } from './types/id-card-front/id-card-front';
import { individualBusinessApplication } from './types/individual-business-application/individual-business-application';
import { investorCommitment } from './types/investor-commitment/investor-commitment';
import { landUsePermit } from './types/land-use-permit/land-use-permit';
import { leaseContract } from './types/lease-contract/lease-contract';
import { liquidationReport } from './types/liquidation-report/liquidation-report';
import { loanContract } from './types/loan-contract/loan-contract';
import { marriageCertificate } from './types/marriage-certificate/marriage-certificate';
import { medicalFeeList } from './types/medical-fee-list/medical-fee-list';
import { medicalReceipt } from './types/medical-receipt/medical-receipt';
import { medicalReimbursementApplication } from './types/medical-reimbursement-application/medical-reimbursement-application';
import { neighbourConsent } from './types/neighbour-consent/neighbour-consent';
import { noHouseCertificate } from './types/no-house-certificate/no-house-certificate';
import { pensionContributionCertificate } from './types/pension-contribution-certificate/pension-contribution-certificate';
import { pensionEligibilityForm } from './types/pension-eligibility-form/pension-eligibility-form';
import { pensionTransferApplication } from './types/pension-transfer-application/pension-transfer-application';
import { permit } from './types/permit/permit';
import { planningPermit } from './types/planning-permit/planning-permit';
import { powerOfAttorney } from './types/power-of-attorney/power-of-attorney';
import { premisesCommitment } from './types/premises-commitment/premises-commitment';
import { presaleContract } from './types/presale-contract/presale-contract';
import { realEstateApplication } from './types/real-estate-application/real-estate-application';
import { realEstateCertificate } from './types/real-estate-certificate/real-estate-certificate';
import { shareholderResolution } from './types/shareholder-resolution/shareholder-resolution';
import { socialSecurityCard } from './types/social-security-card/social-security-card';
import { taxClearanceCertificate } from './types/tax-clearance-certificate/tax-clearance-certificate';
import { taxRegistrationForm } from './types/tax-registration-form/tax-registration-form';
import { temporaryIdCard } from './types/temporary-id-card/temporary-id-card';
import { vatInvoice } from './types/vat-invoice/vat-invoice';

/** Every document that Yushen knows, in the contract's order. A new type is one folder and one line here. */
export const allDocuments: readonly DocumentDefinition[] = [
  idCardFront,
  idCardBack,
  temporaryIdCard,
  householdRegisterCover,
  householdRegisterPage,
  marriageCertificate,
  divorceCertificate,
  socialSecurityCard,
  bankCard,
  businessLicence,
  individualBusinessApplication,
  companyApplication,
  articlesOfAssociation,
  shareholderResolution,
  powerOfAttorney,
  premisesCommitment,
  neighbourConsent,
  leaseContract,
  deregistrationApplication,
  liquidationReport,
  investorCommitment,
  taxClearanceCertificate,
  realEstateCertificate,
  houseOwnershipCertificate,
  realEstateApplication,
  houseSaleContract,
  presaleContract,
  deedTaxCertificate,
  vatInvoice,
  medicalReceipt,
  medicalFeeList,
  dischargeRecord,
  diagnosisCertificate,
  medicalReimbursementApplication,
  pensionContributionCertificate,
  pensionTransferApplication,
  pensionEligibilityForm,
  taxRegistrationForm,
  fundWithdrawalApplication,
  loanContract,
  noHouseCertificate,
  landUsePermit,
  planningPermit,
  constructionContract,
  bidWinningNotice,
  drawingReviewCertificate,
  constructionPermitApplication,
  permit,
  commitmentLetter,
];
