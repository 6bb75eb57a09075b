/** The names of the flows in the interface for programs, by their keys. */
export const flowNames: Readonly<Record<string, string>> = {
  'domain-registration': 'Registration_Domain',
  'domain-account': 'Account_Domain',
  intake: 'Registration_Intake',
  route: 'Route_Deal_Registration',
  expiry: 'Registration_Expiry',
  influence: 'Partner_Contribution',
  lock: 'Attribution_Lock_Date',
};
