/** Everything that is written exists in this version. An older version never fails on a newer organization, a newer one may. */
export const API_VERSION = '62.0';

/**
 * The elements that Salesforce knows in the parts of a setup, by the path to the part: the type of the component, then
 * the element. From the Metadata API, version 68. Parts that are not listed are not looked at.
 */
export const knownElements: Readonly<Record<string, string>> = {
  CustomField:
    'fullName businessOwnerGroup businessOwnerUser businessStatus caseSensitive complianceGroup customDataType defaultValue deleteConstraint deprecated description displayFormat elementType encryptionScheme escapeMarkup externalDeveloperName externalId fieldManageability formula formulaTreatBlanksAs inlineHelpText isAIPredictionField isConvertLeadDisabled isFilteringDisabled isNameField isSortingDisabled label length lookupFilter maskChar maskType metadataRelationshipControllingField mktDataLakeFieldAttributes mktDataModelFieldAttributes picklist populateExistingRows precision referenceTargetField referenceTo relationshipLabel relationshipName relationshipOrder reparentableMasterDetail required restrictedAdminField scale securityClassification startingNumber stripMarkup summarizedField summaryFilterItems summaryForeignKey summaryOperation trackFeedHistory trackHistory trackTrending translateData type unique valueSet visibleLines writeRequiresMasterRead',
  'CustomField.lookupFilter': 'active booleanFilter description errorMessage filterItems infoMessage isOptional',
  'CustomField.lookupFilter.filterItems': 'field operation value valueField',
  'CustomField.valueSet': 'controllingField restricted valueSetDefinition valueSetName valueSettings',
  'CustomField.valueSet.valueSetDefinition': 'sorted value',
  'CustomField.valueSet.valueSetDefinition.value': 'fullName color default description isActive label',
  ValidationRule: 'fullName active description errorConditionFormula errorDisplayField errorMessage',
  ListView: 'fullName booleanFilter columns division filterScope filters label language queue sharedTo',
  'ListView.filters': 'field operation value',
  PermissionSet:
    'fullName agentAccesses applicationVisibilities classAccesses customMetadataTypeAccesses customPermissions customSettingAccesses description emailRoutingAddressAccesses enrichments externalCredentialPrincipalAccesses externalDataSourceAccesses fieldPermissions flowAccesses genComputingSummaryDefAccesses hasActivationRequired label license objectPermissions pageAccesses recordTypeVisibilities servicePresenceStatusAccesses tabSettings userPermissions',
  'PermissionSet.fieldPermissions': 'editable field readable',
  'PermissionSet.objectPermissions':
    'allowCreate allowDelete allowEdit allowRead modifyAllRecords object viewAllFields viewAllRecords',
  CustomPermission: 'fullName connectedApp description externalClientApplication isLicensed label requiredPermission',
  Queue:
    'fullName description doesIncludeBosses doesSendEmailToMembers email name queueMembers queueRoutingConfig queueSobject',
  Flow: 'fullName accessType actionCalls apexPluginCalls apiVersion areMetricsLoggedToDataCloud assignments choices collectionFilterCriteria collectionProcessors constants customErrors customProperties dataLookups dataSpace decisions description dynamicChoiceSets ends environments exitRules experiments formulas groups interviewLabel isAdditionalPermissionRequiredToRun isOverridable isTemplate label loops migratedFromWorkflowRuleName orchestratedStages overriddenFlow processMetadataValues processType recordCreates recordDeletes recordLookups recordRollbacks recordUpdates runInMode screens sourceTemplate stages start startElementReference status steps subflows textTemplates timeZoneSidKey transforms triggerOrder variables waits',
  'Flow.recordCreates':
    'processMetadataValues description name elementSubtype group label locationX locationY assignRecordIdToReference connector doesUpsert doesUpsertAllOrNone faultConnector filterLogic filters inputAssignments inputReference object operationMultMatchingRecords operationOneMatchingRecord operationZeroMatchingRecords storeOutputAutomatically upsertExternalIdField upsertStandardIdField',
  'Flow.recordUpdates':
    'processMetadataValues description name elementSubtype group label locationX locationY connector faultConnector filterLogic filters inputAssignments inputReference object',
  'Flow.recordLookups':
    'processMetadataValues description name elementSubtype group label locationX locationY assignNullValuesIfNoRecordsFound connector faultConnector filterLogic filters getFirstRecordOnly limit object outputAssignments outputReference queriedFields relatedRecords sortField sortOrder storeOutputAutomatically',
  'Flow.decisions':
    'processMetadataValues description name elementSubtype group label locationX locationY attributes defaultConnector defaultConnectorLabel rules',
  'Flow.assignments':
    'processMetadataValues description name elementSubtype group label locationX locationY assignmentItems connector',
  'Flow.start.scheduledPaths':
    'processMetadataValues description name connector label maxBatchSize offsetNumber offsetUnit pathType recordField timeSource',
  Report:
    'fullName aggregateFilters aggregates block blockInfo buckets chart colorRanges columns crossFilters currency customDetailFormulas dataCategoryFilters description division filter folderName format formattingRules groupingsAcross groupingsDown hierarchyScopeBindings historicalSelector isSmartTotalDisabled name numSubscriptions params reportType reportTypeApiName roleHierarchyFilter rowLimit scope showCommonRowsOnly showCurrentDate showDetails showGrandTotal showSubTotals sortColumn sortOrder territoryHierarchyFilter timeFrameFilter userFilter',
};

const filterOperations =
  'equals notEqual lessThan greaterThan lessOrEqual greaterOrEqual contains notContain startsWith includes excludes within';

/** The values that an element can have, by the path to it. */
export const knownValues: Readonly<Record<string, string>> = {
  'CustomField.type':
    'AutoNumber Lookup MasterDetail Checkbox Currency Date DateTime Email Number Percent Phone Picklist MultiselectPicklist Text TextArea LongTextArea Html Url EncryptedText Summary Hierarchy File MetadataRelationship Location ExternalLookup IndirectLookup CustomDataType Time Address Array Integer Long',
  'CustomField.deleteConstraint': 'Cascade Restrict SetNull',
  'CustomField.summaryOperation': 'count sum min max',
  'CustomField.lookupFilter.filterItems.operation': filterOperations,
  'ListView.filters.operation': filterOperations,
  'ListView.filterScope':
    'Everything Mine Queue Delegated MyTerritory MyTeamTerritory Team SalesTeam AssignedToMe MineAndMyGroups ScopingRule',
  'CustomObject.deploymentStatus': 'InDevelopment Deployed',
  'CustomObject.sharingModel':
    'Private Read ReadSelect ReadWrite ReadWriteTransfer FullAccess ControlledByParent ControlledByLeadOrContact ControlledByCampaign',
  'Flow.status': 'Active Draft Obsolete InvalidDraft UnderReview',
  'Flow.start.recordTriggerType': 'Update Create CreateAndUpdate Delete None',
  'Flow.start.scheduledPaths.offsetUnit': 'Hours Days Minutes Months Weeks',
  'Report.format': 'MultiBlock Matrix Summary Tabular',
};
