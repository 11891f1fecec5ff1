import { articlesOfAssociation } from './articles-of-association/articles-of-association';
import { bankCard } from './bank-card/bank-card';
import { bidWinningNotice } from './bid-winning-notice/bid-winning-notice';
import { businessLicence } from './business-license/business-license';
import { commitmentLetter } from './commitment-letter/commitment-letter';
import { companyApplication } from './company-application/company-application';
import { constructionContract } from './construction-contract/construction-contract';
import { constructionPermitApplication } from './construction-permit-application/construction-permit-application';
import { deedTaxCertificate } from './deed-tax-certificate/deed-tax-certificate';
import type { DocumentDefinition } from './define-document';
import { deregistrationApplication } from './deregistration-application/deregistration-application';
import { diagnosisCertificate } from './diagnosis-certificate/diagnosis-certificate';
import { dischargeRecord } from './discharge-record/discharge-record';
import { divorceCertificate } from './divorce-certificate/divorce-certificate';
import { drawingReviewCertificate } from './drawing-review-certificate/drawing-review-certificate';
import { fundWithdrawalApplication } from './fund-withdrawal-application/fund-withdrawal-application';
import { houseOwnershipCertificate } from './house-ownership-certificate/house-ownership-certificate';
import { houseSaleContract } from './house-sale-contract/house-sale-contract';
import { householdRegisterCover } from './household-register-cover/household-register-cover';
import { householdRegisterPage } from './household-register-page/household-register-page';
import { idCardBack } from './id-card-back/id-card-back';
import { idCardFront } from './id-card-front/id-card-front';
import { individualBusinessApplication } from './individual-business-application/individual-business-application';
import { investorCommitment } from './investor-commitment/investor-commitment';
import { landUsePermit } from './land-use-permit/land-use-permit';
import { leaseContract } from './lease-contract/lease-contract';
import { liquidationReport } from './liquidation-report/liquidation-report';
import { loanContract } from './loan-contract/loan-contract';
import { marriageCertificate } from './marriage-certificate/marriage-certificate';
import { medicalFeeList } from './medical-fee-list/medical-fee-list';
import { medicalReceipt } from './medical-receipt/medical-receipt';
import { medicalReimbursementApplication } from './medical-reimbursement-application/medical-reimbursement-application';
import { neighbourConsent } from './neighbour-consent/neighbour-consent';
import { noHouseCertificate } from './no-house-certificate/no-house-certificate';
import { pensionContributionCertificate } from './pension-contribution-certificate/pension-contribution-certificate';
import { pensionEligibilityForm } from './pension-eligibility-form/pension-eligibility-form';
import { pensionTransferApplication } from './pension-transfer-application/pension-transfer-application';
import { permit } from './permit/permit';
import { planningPermit } from './planning-permit/planning-permit';
import { powerOfAttorney } from './power-of-attorney/power-of-attorney';
import { premisesCommitment } from './premises-commitment/premises-commitment';
import { presaleContract } from './presale-contract/presale-contract';
import { realEstateApplication } from './real-estate-application/real-estate-application';
import { realEstateCertificate } from './real-estate-certificate/real-estate-certificate';
import { shareholderResolution } from './shareholder-resolution/shareholder-resolution';
import { socialSecurityCard } from './social-security-card/social-security-card';
import { taxClearanceCertificate } from './tax-clearance-certificate/tax-clearance-certificate';
import { taxRegistrationForm } from './tax-registration-form/tax-registration-form';
import { temporaryIdCard } from './temporary-id-card/temporary-id-card';
import { vatInvoice } from './vat-invoice/vat-invoice';

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
