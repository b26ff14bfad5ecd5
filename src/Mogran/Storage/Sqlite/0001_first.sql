CREATE TABLE "Accounts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Accounts" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "IsDemo" INTEGER NOT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" TEXT NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
);


CREATE TABLE "ActionPlans" (
    "Code" TEXT NOT NULL CONSTRAINT "PK_ActionPlans" PRIMARY KEY,
    "Title" TEXT NOT NULL,
    "Note" TEXT NOT NULL
);


CREATE TABLE "Activities" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Activities" PRIMARY KEY,
    "Identifier" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "Texts" TEXT NOT NULL,
    "Status" TEXT NULL,
    "Start" TEXT NULL,
    "End" TEXT NULL,
    "PlannedStart" TEXT NULL,
    "ActualStart" TEXT NULL,
    "PlannedEnd" TEXT NULL,
    "ActualEnd" TEXT NULL,
    "ParentIdentifier" TEXT NULL,
    "Related" TEXT NOT NULL,
    "Hierarchy" INTEGER NULL,
    "PartnerCode" TEXT NULL,
    "ReporterName" TEXT NULL,
    "ReporterIdentifier" TEXT NULL,
    "ReporterKind" TEXT NULL,
    "SecondaryReporter" INTEGER NOT NULL,
    "Humanitarian" INTEGER NOT NULL,
    "DefaultCurrency" TEXT NULL,
    "DefaultLanguage" TEXT NULL,
    "LastUpdated" TEXT NULL,
    "Themes" TEXT NOT NULL,
    "Codes" TEXT NOT NULL,
    "Elsewhere" TEXT NOT NULL,
    "Origin_Locator" TEXT NOT NULL,
    "Origin_Source" TEXT NOT NULL
);


CREATE TABLE "Bodies" (
    "Code" TEXT NOT NULL CONSTRAINT "PK_Bodies" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Duties" TEXT NOT NULL,
    "Order" INTEGER NOT NULL
);


CREATE TABLE "ColumnMappings" (
    "HeaderHash" TEXT NOT NULL CONSTRAINT "PK_ColumnMappings" PRIMARY KEY,
    "RecordKind" TEXT NOT NULL,
    "Columns" TEXT NOT NULL,
    "Currency" TEXT NULL,
    "At" TEXT NOT NULL
);


CREATE TABLE "Commitments" (
    "Code" TEXT NOT NULL CONSTRAINT "PK_Commitments" PRIMARY KEY,
    "TextSlug" TEXT NOT NULL,
    "Anchor" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Who" TEXT NOT NULL,
    "By" TEXT NULL,
    "Domains" TEXT NOT NULL,
    "Order" INTEGER NOT NULL,
    "WithdrawnAt" TEXT NULL
);


CREATE TABLE "DataVersions" (
    "Slice" TEXT NOT NULL CONSTRAINT "PK_DataVersions" PRIMARY KEY,
    "Number" INTEGER NOT NULL
);


CREATE TABLE "Dialogue" (
    "Code" TEXT NOT NULL CONSTRAINT "PK_Dialogue" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "LongName" TEXT NOT NULL,
    "Purpose" TEXT NOT NULL,
    "Disclaimer" TEXT NOT NULL,
    "HomeNote" TEXT NOT NULL,
    "Zone" TEXT NOT NULL,
    "Zones" TEXT NOT NULL,
    "Currency" TEXT NOT NULL
);


CREATE TABLE "Documents" (
    "Hash" TEXT NOT NULL CONSTRAINT "PK_Documents" PRIMARY KEY,
    "MediaType" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "KeptAt" TEXT NOT NULL,
    "Packed" BLOB NOT NULL
);


CREATE TABLE "Domains" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_Domains" PRIMARY KEY,
    "Title" TEXT NOT NULL,
    "Summary" TEXT NOT NULL
);


CREATE TABLE "Editions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Editions" PRIMARY KEY,
    "Number" INTEGER NOT NULL,
    "Draft" INTEGER NOT NULL,
    "RoundId" TEXT NULL,
    "ComputedAt" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "Previous" TEXT NULL
);


CREATE TABLE "GatheredRecords" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_GatheredRecords" PRIMARY KEY,
    "SourceId" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "ImportId" TEXT NOT NULL,
    "Locator" TEXT NOT NULL,
    "ActivityId" TEXT NOT NULL,
    "GoneIn" TEXT NULL,
    "Fingerprint" TEXT NULL,
    "ValueCount" INTEGER NOT NULL,
    "Aside" TEXT NULL,
    "Parts" TEXT NOT NULL
);


CREATE TABLE "ImportChanges" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ImportChanges" PRIMARY KEY,
    "ImportId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Before" BLOB NOT NULL
);


CREATE TABLE "ImportDiffs" (
    "ImportId" TEXT NOT NULL CONSTRAINT "PK_ImportDiffs" PRIMARY KEY,
    "Content" BLOB NOT NULL
);


CREATE TABLE "Imports" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Imports" PRIMARY KEY,
    "Number" INTEGER NOT NULL,
    "SourceId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "FileName" TEXT NOT NULL,
    "DocumentHash" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "Read" INTEGER NOT NULL,
    "New" INTEGER NOT NULL,
    "Changed" INTEGER NOT NULL,
    "Unchanged" INTEGER NOT NULL,
    "Refused" INTEGER NOT NULL,
    "Gone" INTEGER NOT NULL,
    "Problems" TEXT NOT NULL,
    "FoundCounts" TEXT NOT NULL,
    "Reader" TEXT NOT NULL,
    "UndoneAt" TEXT NULL
);


CREATE TABLE "Invitations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Invitations" PRIMARY KEY,
    "SecretHash" TEXT NOT NULL,
    "PostId" TEXT NOT NULL,
    "MadeAt" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "UsedAt" TEXT NULL
);


CREATE TABLE "KeptVerdicts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_KeptVerdicts" PRIMARY KEY,
    "ActivityKey" TEXT NOT NULL,
    "ActionCode" TEXT NOT NULL,
    "Verdict" TEXT NULL,
    "Confidence" INTEGER NOT NULL,
    "IsLinked" INTEGER NOT NULL,
    "Because" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "By" TEXT NOT NULL
);


CREATE TABLE "MatchingRules" (
    "Code" TEXT NOT NULL CONSTRAINT "PK_MatchingRules" PRIMARY KEY,
    "ActionCode" TEXT NOT NULL,
    "Themes" TEXT NOT NULL,
    "Sectors" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "Note" TEXT NOT NULL
);


CREATE TABLE "Meetings" (
    "Slug" TEXT NOT NULL CONSTRAINT "PK_Meetings" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "From" TEXT NULL,
    "To" TEXT NULL,
    "DateNote" TEXT NOT NULL,
    "Place" TEXT NOT NULL,
    "Country" TEXT NULL,
    "BodyCode" TEXT NULL,
    "Source" TEXT NULL,
    "Subjects" TEXT NOT NULL
);


CREATE TABLE "Partners" (
    "Code" TEXT NOT NULL CONSTRAINT "PK_Partners" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Group" TEXT NULL,
    "Iso3" TEXT NULL,
    "Aliases" TEXT NOT NULL,
    "Agencies" TEXT NOT NULL,
    "Identifiers" TEXT NOT NULL
);


CREATE TABLE "PublishedOrganisations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PublishedOrganisations" PRIMARY KEY,
    "Identifier" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "PartnerCode" TEXT NULL,
    "ReporterIdentifier" TEXT NULL,
    "ReporterName" TEXT NULL,
    "ReporterKind" TEXT NULL,
    "DefaultCurrency" TEXT NULL,
    "LastUpdated" TEXT NULL,
    "Documents" TEXT NOT NULL,
    "Texts" TEXT NOT NULL,
    "Others" TEXT NOT NULL,
    "Origin_Locator" TEXT NOT NULL,
    "Origin_Source" TEXT NOT NULL
);


CREATE TABLE "Rates" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Rates" PRIMARY KEY,
    "Base" TEXT NOT NULL,
    "Currency" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "Units" TEXT NOT NULL,
    "Publisher" TEXT NOT NULL,
    "Origin_Locator" TEXT NOT NULL,
    "Origin_Source" TEXT NOT NULL
);


CREATE TABLE "RecordEntries" (
    "Index" INTEGER NOT NULL CONSTRAINT "PK_RecordEntries" PRIMARY KEY,
    "Act" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Office" TEXT NOT NULL,
    "PartnerCode" TEXT NULL,
    "SubjectKind" TEXT NOT NULL,
    "SubjectId" TEXT NOT NULL,
    "Leaf" TEXT NOT NULL,
    "Salt" BLOB NOT NULL,
    "Content" TEXT NOT NULL
);


CREATE TABLE "RecordHeads" (
    "Size" INTEGER NOT NULL CONSTRAINT "PK_RecordHeads" PRIMARY KEY,
    "Checkpoint" TEXT NOT NULL,
    "At" TEXT NOT NULL
);


CREATE TABLE "RecordNodes" (
    "Level" INTEGER NOT NULL,
    "Index" INTEGER NOT NULL,
    "Hash" BLOB NOT NULL,
    CONSTRAINT "PK_RecordNodes" PRIMARY KEY ("Level", "Index")
);


CREATE TABLE "Rounds" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Rounds" PRIMARY KEY,
    "Number" INTEGER NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "OpenedAt" TEXT NOT NULL,
    "DueAt" TEXT NOT NULL,
    "Zone" TEXT NOT NULL,
    "ClosedAt" TEXT NULL
);


CREATE TABLE "Sources" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sources" PRIMARY KEY,
    "Code" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Publisher" TEXT NULL,
    "FileName" TEXT NULL,
    "DocumentHash" TEXT NULL,
    "CompiledOn" TEXT NULL,
    "ReadAt" TEXT NOT NULL,
    "Note" TEXT NOT NULL
);


CREATE TABLE "Texts" (
    "Slug" TEXT NOT NULL CONSTRAINT "PK_Texts" PRIMARY KEY,
    "Kind" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "AdoptedOn" TEXT NULL,
    "From" TEXT NULL,
    "Place" TEXT NOT NULL,
    "BodyCode" TEXT NULL,
    "Source" TEXT NULL,
    "Note" TEXT NOT NULL
);


CREATE TABLE "Watches" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Watches" PRIMARY KEY,
    "Address" TEXT NOT NULL,
    "Every" INTEGER NOT NULL,
    "Rule" TEXT NOT NULL,
    "AddedAt" TEXT NOT NULL,
    "LookedAt" TEXT NULL,
    "GoodAt" TEXT NULL,
    "ChangedAt" TEXT NULL,
    "Failure" TEXT NULL
);


CREATE TABLE "AccountClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AccountClaims" PRIMARY KEY AUTOINCREMENT,
    "UserId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AccountClaims_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);


CREATE TABLE "AccountLogins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" TEXT NOT NULL,
    CONSTRAINT "PK_AccountLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AccountLogins_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);


CREATE TABLE "AccountTokens" (
    "UserId" TEXT NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AccountTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AccountTokens_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);


-- The parts of an activity stand in the order of their keys, beside each other, with no index apart.
CREATE TABLE "ActivityDocuments" (
    "Id" TEXT NOT NULL,
    "ActivityId" TEXT NOT NULL,
    "Url" TEXT NOT NULL,
    "Format" TEXT NULL,
    "Title" TEXT NULL,
    "Description" TEXT NULL,
    "Categories" TEXT NOT NULL,
    "Languages" TEXT NOT NULL,
    "Date" TEXT NULL,
    "Proves" TEXT NULL,
    "Origin_Locator" TEXT NOT NULL,
    "Origin_Source" TEXT NOT NULL,
    CONSTRAINT "PK_ActivityDocuments" PRIMARY KEY ("ActivityId", "Id"),
    CONSTRAINT "FK_ActivityDocuments_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
) WITHOUT ROWID;


CREATE TABLE "ActivityFigures" (
    "Id" TEXT NOT NULL,
    "ActivityId" TEXT NOT NULL,
    "Indicator" TEXT NOT NULL,
    "From" TEXT NULL,
    "To" TEXT NULL,
    "Baseline" INTEGER NULL,
    "Target" INTEGER NULL,
    "Actual" INTEGER NULL,
    "Words" TEXT NULL,
    "ResultType" TEXT NULL,
    "ResultTitle" TEXT NULL,
    "About" TEXT NULL,
    "Measure" TEXT NULL,
    "Ascending" INTEGER NOT NULL,
    "AggregationStatus" INTEGER NULL,
    "References" TEXT NOT NULL,
    "BaselineYear" INTEGER NULL,
    "BaselineDate" TEXT NULL,
    "Comments" TEXT NOT NULL,
    "Dimensions" TEXT NOT NULL,
    "Origin_Locator" TEXT NOT NULL,
    "Origin_Source" TEXT NOT NULL,
    CONSTRAINT "PK_ActivityFigures" PRIMARY KEY ("ActivityId", "Id"),
    CONSTRAINT "FK_ActivityFigures_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
) WITHOUT ROWID;


CREATE TABLE "ActivityIdentifiers" (
    "Id" TEXT NOT NULL,
    "ActivityId" TEXT NOT NULL,
    "Type" TEXT NULL,
    "Reference" TEXT NOT NULL,
    "OwnerIdentifier" TEXT NULL,
    "OwnerName" TEXT NULL,
    "Origin_Locator" TEXT NOT NULL,
    "Origin_Source" TEXT NOT NULL,
    CONSTRAINT "PK_ActivityIdentifiers" PRIMARY KEY ("ActivityId", "Id"),
    CONSTRAINT "FK_ActivityIdentifiers_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
) WITHOUT ROWID;


CREATE TABLE "ActivityLocations" (
    "Id" TEXT NOT NULL,
    "ActivityId" TEXT NOT NULL,
    "Reference" TEXT NULL,
    "Name" TEXT NULL,
    "Description" TEXT NULL,
    "ActivityDescription" TEXT NULL,
    "Latitude" REAL NULL,
    "Longitude" REAL NULL,
    "Exactness" TEXT NULL,
    "Reach" TEXT NULL,
    "Class" TEXT NULL,
    "Feature" TEXT NULL,
    "Codes" TEXT NOT NULL,
    "Origin_Locator" TEXT NOT NULL,
    "Origin_Source" TEXT NOT NULL,
    CONSTRAINT "PK_ActivityLocations" PRIMARY KEY ("ActivityId", "Id"),
    CONSTRAINT "FK_ActivityLocations_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
) WITHOUT ROWID;


CREATE TABLE "ActivityMoney" (
    "Id" TEXT NOT NULL,
    "ActivityId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "TransactionType" INTEGER NULL,
    "Amount" INTEGER NOT NULL,
    "Currency" TEXT NULL,
    "From" TEXT NULL,
    "To" TEXT NULL,
    "ValueDate" TEXT NULL,
    "Reference" TEXT NULL,
    "Words" TEXT NULL,
    "ProviderIdentifier" TEXT NULL,
    "ProviderName" TEXT NULL,
    "ProviderActivity" TEXT NULL,
    "ReceiverIdentifier" TEXT NULL,
    "ReceiverName" TEXT NULL,
    "ReceiverActivity" TEXT NULL,
    "Splits" TEXT NOT NULL,
    "Codes" TEXT NOT NULL,
    "Humanitarian" INTEGER NULL,
    "Origin_Locator" TEXT NOT NULL,
    "Origin_Source" TEXT NOT NULL,
    CONSTRAINT "PK_ActivityMoney" PRIMARY KEY ("ActivityId", "Id"),
    CONSTRAINT "FK_ActivityMoney_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
) WITHOUT ROWID;


CREATE TABLE "ActivityOrganisations" (
    "Id" TEXT NOT NULL,
    "ActivityId" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Identifier" TEXT NULL,
    "Type" TEXT NULL,
    "ActivityIdentifier" TEXT NULL,
    "Channel" TEXT NULL,
    "PartnerCode" TEXT NULL,
    "Origin_Locator" TEXT NOT NULL,
    "Origin_Source" TEXT NOT NULL,
    CONSTRAINT "PK_ActivityOrganisations" PRIMARY KEY ("ActivityId", "Id"),
    CONSTRAINT "FK_ActivityOrganisations_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
) WITHOUT ROWID;


CREATE TABLE "ActivityOthers" (
    "Id" TEXT NOT NULL,
    "ActivityId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Xml" TEXT NOT NULL,
    "Origin_Locator" TEXT NOT NULL,
    "Origin_Source" TEXT NOT NULL,
    CONSTRAINT "PK_ActivityOthers" PRIMARY KEY ("ActivityId", "Id"),
    CONSTRAINT "FK_ActivityOthers_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
) WITHOUT ROWID;


CREATE TABLE "ActivityPlaces" (
    "Id" TEXT NOT NULL,
    "ActivityId" TEXT NOT NULL,
    "CountryCode" TEXT NULL,
    "RegionCode" TEXT NULL,
    "Vocabulary" TEXT NULL,
    "Name" TEXT NULL,
    "Percentage" INTEGER NULL,
    "Origin_Locator" TEXT NOT NULL,
    "Origin_Source" TEXT NOT NULL,
    CONSTRAINT "PK_ActivityPlaces" PRIMARY KEY ("ActivityId", "Id"),
    CONSTRAINT "FK_ActivityPlaces_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
) WITHOUT ROWID;


CREATE TABLE "ActivitySectors" (
    "Id" TEXT NOT NULL,
    "ActivityId" TEXT NOT NULL,
    "Vocabulary" TEXT NOT NULL,
    "Code" TEXT NOT NULL,
    "Name" TEXT NULL,
    "Percentage" INTEGER NULL,
    "Origin_Locator" TEXT NOT NULL,
    "Origin_Source" TEXT NOT NULL,
    CONSTRAINT "PK_ActivitySectors" PRIMARY KEY ("ActivityId", "Id"),
    CONSTRAINT "FK_ActivitySectors_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
) WITHOUT ROWID;


CREATE TABLE "Suggestions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Suggestions" PRIMARY KEY,
    "ActivityId" TEXT NOT NULL,
    "ActionCode" TEXT NOT NULL,
    "Confidence" INTEGER NOT NULL,
    "Because" TEXT NOT NULL,
    "Verdict" TEXT NOT NULL,
    "DecidedAt" TEXT NULL,
    "SkippedAt" TEXT NULL,
    "DecidedBy" TEXT NULL,
    CONSTRAINT "FK_Suggestions_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Objectives" (
    "Code" TEXT NOT NULL CONSTRAINT "PK_Objectives" PRIMARY KEY,
    "DomainNumber" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "Order" INTEGER NOT NULL,
    CONSTRAINT "FK_Objectives_Domains_DomainNumber" FOREIGN KEY ("DomainNumber") REFERENCES "Domains" ("Number") ON DELETE CASCADE
);


CREATE TABLE "Decisions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Decisions" PRIMARY KEY,
    "EditionId" TEXT NOT NULL,
    "TextHash" TEXT NOT NULL,
    "ChairCode" TEXT NOT NULL,
    "OpenedAt" TEXT NOT NULL,
    "FirstDeadline" TEXT NOT NULL,
    "Zone" TEXT NOT NULL,
    "ShorterBecause" TEXT NULL,
    "SeatsAssumed" INTEGER NOT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawnBecause" TEXT NULL,
    "Recorded" INTEGER NOT NULL,
    CONSTRAINT "FK_Decisions_Editions_EditionId" FOREIGN KEY ("EditionId") REFERENCES "Editions" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "PartnerNames" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PartnerNames" PRIMARY KEY,
    "PartnerCode" TEXT NOT NULL,
    "From" TEXT NULL,
    "To" TEXT NULL,
    "Short" TEXT NOT NULL,
    "Formal" TEXT NOT NULL,
    "Sort" TEXT NOT NULL,
    "Footnote" TEXT NOT NULL,
    CONSTRAINT "FK_PartnerNames_Partners_PartnerCode" FOREIGN KEY ("PartnerCode") REFERENCES "Partners" ("Code") ON DELETE CASCADE
);


CREATE TABLE "Posts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Posts" PRIMARY KEY,
    "PartnerCode" TEXT NULL,
    "Function" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    CONSTRAINT "FK_Posts_Partners_PartnerCode" FOREIGN KEY ("PartnerCode") REFERENCES "Partners" ("Code")
);


CREATE TABLE "Seats" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Seats" PRIMARY KEY,
    "BodyCode" TEXT NOT NULL,
    "PartnerCode" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "From" TEXT NULL,
    "To" TEXT NULL,
    "StartUnknown" INTEGER NOT NULL,
    "EndUnknown" INTEGER NOT NULL,
    "SeenFrom" TEXT NULL,
    "SeenTo" TEXT NULL,
    "NotBefore" TEXT NULL,
    "NotAfter" TEXT NULL,
    "Note" TEXT NOT NULL,
    "Source" TEXT NULL,
    CONSTRAINT "FK_Seats_Bodies_BodyCode" FOREIGN KEY ("BodyCode") REFERENCES "Bodies" ("Code") ON DELETE CASCADE,
    CONSTRAINT "FK_Seats_Partners_PartnerCode" FOREIGN KEY ("PartnerCode") REFERENCES "Partners" ("Code") ON DELETE CASCADE
);


CREATE TABLE "OrganisationBudgets" (
    "Id" TEXT NOT NULL,
    "OrganisationId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Recipient" TEXT NULL,
    "RecipientName" TEXT NULL,
    "Status" TEXT NULL,
    "From" TEXT NULL,
    "To" TEXT NULL,
    "Amount" INTEGER NOT NULL,
    "Currency" TEXT NULL,
    "ValueDate" TEXT NULL,
    "Lines" TEXT NOT NULL,
    "Origin_Locator" TEXT NOT NULL,
    "Origin_Source" TEXT NOT NULL,
    CONSTRAINT "PK_OrganisationBudgets" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_OrganisationBudgets_PublishedOrganisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "PublishedOrganisations" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Returns" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Returns" PRIMARY KEY,
    "RoundId" TEXT NOT NULL,
    "PartnerCode" TEXT NOT NULL,
    CONSTRAINT "FK_Returns_Partners_PartnerCode" FOREIGN KEY ("PartnerCode") REFERENCES "Partners" ("Code") ON DELETE CASCADE,
    CONSTRAINT "FK_Returns_Rounds_RoundId" FOREIGN KEY ("RoundId") REFERENCES "Rounds" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Adherences" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Adherences" PRIMARY KEY,
    "TextSlug" TEXT NOT NULL,
    "PartnerCode" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "NameUsed" TEXT NULL,
    CONSTRAINT "FK_Adherences_Texts_TextSlug" FOREIGN KEY ("TextSlug") REFERENCES "Texts" ("Slug") ON DELETE CASCADE
);


CREATE TABLE "Expressions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Expressions" PRIMARY KEY,
    "TextSlug" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "FileName" TEXT NOT NULL,
    "DocumentHash" TEXT NOT NULL,
    "ImportedAt" TEXT NOT NULL,
    CONSTRAINT "FK_Expressions_Texts_TextSlug" FOREIGN KEY ("TextSlug") REFERENCES "Texts" ("Slug") ON DELETE CASCADE
);


CREATE TABLE "Paragraphs" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Paragraphs" PRIMARY KEY,
    "TextSlug" TEXT NOT NULL,
    "Anchor" TEXT NOT NULL,
    "Number" TEXT NULL,
    "Order" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Gist" TEXT NOT NULL,
    "Continues" TEXT NOT NULL,
    CONSTRAINT "FK_Paragraphs_Texts_TextSlug" FOREIGN KEY ("TextSlug") REFERENCES "Texts" ("Slug") ON DELETE CASCADE
);


CREATE TABLE "Reservations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Reservations" PRIMARY KEY,
    "TextSlug" TEXT NOT NULL,
    "Anchor" TEXT NULL,
    "PartnerCodes" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Gist" TEXT NOT NULL,
    CONSTRAINT "FK_Reservations_Texts_TextSlug" FOREIGN KEY ("TextSlug") REFERENCES "Texts" ("Slug") ON DELETE CASCADE
);


CREATE TABLE "WatchedFiles" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_WatchedFiles" PRIMARY KEY,
    "WatchId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Version" TEXT NULL,
    "Hash" TEXT NULL,
    "Failure" TEXT NULL,
    "Waiting" TEXT NULL,
    CONSTRAINT "FK_WatchedFiles_Watches_WatchId" FOREIGN KEY ("WatchId") REFERENCES "Watches" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Actions" (
    "Code" TEXT NOT NULL CONSTRAINT "PK_Actions" PRIMARY KEY,
    "ObjectiveCode" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "Sectors" TEXT NOT NULL,
    "Terms" TEXT NOT NULL,
    "Order" INTEGER NOT NULL,
    "WithdrawnAt" TEXT NULL,
    CONSTRAINT "FK_Actions_Objectives_ObjectiveCode" FOREIGN KEY ("ObjectiveCode") REFERENCES "Objectives" ("Code") ON DELETE CASCADE
);


CREATE TABLE "Entitlements" (
    "DecisionId" TEXT NOT NULL,
    "PartnerCode" TEXT NOT NULL,
    CONSTRAINT "PK_Entitlements" PRIMARY KEY ("DecisionId", "PartnerCode"),
    CONSTRAINT "FK_Entitlements_Decisions_DecisionId" FOREIGN KEY ("DecisionId") REFERENCES "Decisions" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Extensions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Extensions" PRIMARY KEY,
    "DecisionId" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Deadline" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    CONSTRAINT "FK_Extensions_Decisions_DecisionId" FOREIGN KEY ("DecisionId") REFERENCES "Decisions" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Voices" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Voices" PRIMARY KEY,
    "DecisionId" TEXT NOT NULL,
    "PartnerCode" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "ReceivedAt" TEXT NOT NULL,
    "Office" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "Paragraphs" TEXT NOT NULL,
    "RecordIndex" INTEGER NOT NULL,
    CONSTRAINT "FK_Voices_Decisions_DecisionId" FOREIGN KEY ("DecisionId") REFERENCES "Decisions" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Holdings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Holdings" PRIMARY KEY,
    "PostId" TEXT NOT NULL,
    "AccountId" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    CONSTRAINT "FK_Holdings_Posts_PostId" FOREIGN KEY ("PostId") REFERENCES "Posts" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Entries" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Entries" PRIMARY KEY,
    "ReturnId" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Order" INTEGER NOT NULL,
    "DomainNumber" INTEGER NULL,
    "ActionCode" TEXT NULL,
    "Title" TEXT NOT NULL,
    "Answer" TEXT NULL,
    "Value" INTEGER NULL,
    "Currency" TEXT NULL,
    "Stage" TEXT NULL,
    "Words" TEXT NULL,
    "Reason" TEXT NULL,
    "Confirmation" TEXT NOT NULL,
    "KnownAnswer" TEXT NULL,
    "KnownValue" INTEGER NULL,
    "KnownCurrency" TEXT NULL,
    "KnownStage" TEXT NULL,
    "KnownWords" TEXT NULL,
    "KnownReason" TEXT NULL,
    "KnownOn" TEXT NULL,
    "KnownFrom" TEXT NULL,
    "Question" TEXT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Entries_Returns_ReturnId" FOREIGN KEY ("ReturnId") REFERENCES "Returns" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ReturnSteps" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ReturnSteps" PRIMARY KEY,
    "ReturnId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Office" TEXT NOT NULL,
    "Reason" TEXT NULL,
    CONSTRAINT "FK_ReturnSteps_Returns_ReturnId" FOREIGN KEY ("ReturnId") REFERENCES "Returns" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Footnotes" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Footnotes" PRIMARY KEY,
    "ParagraphId" TEXT NOT NULL,
    "ExpressionId" TEXT NOT NULL,
    "Marker" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    CONSTRAINT "FK_Footnotes_Expressions_ExpressionId" FOREIGN KEY ("ExpressionId") REFERENCES "Expressions" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Footnotes_Paragraphs_ParagraphId" FOREIGN KEY ("ParagraphId") REFERENCES "Paragraphs" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Wordings" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Wordings" PRIMARY KEY,
    "ParagraphId" TEXT NOT NULL,
    "ExpressionId" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    CONSTRAINT "FK_Wordings_Expressions_ExpressionId" FOREIGN KEY ("ExpressionId") REFERENCES "Expressions" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Wordings_Paragraphs_ParagraphId" FOREIGN KEY ("ParagraphId") REFERENCES "Paragraphs" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ActionCommitments" (
    "ActionCode" TEXT NOT NULL,
    "CommitmentCode" TEXT NOT NULL,
    CONSTRAINT "PK_ActionCommitments" PRIMARY KEY ("ActionCode", "CommitmentCode"),
    CONSTRAINT "FK_ActionCommitments_Actions_ActionCode" FOREIGN KEY ("ActionCode") REFERENCES "Actions" ("Code") ON DELETE CASCADE,
    CONSTRAINT "FK_ActionCommitments_Commitments_CommitmentCode" FOREIGN KEY ("CommitmentCode") REFERENCES "Commitments" ("Code") ON DELETE CASCADE
);


CREATE TABLE "ActivityActions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ActivityActions" PRIMARY KEY,
    "ActivityId" TEXT NOT NULL,
    "ActionCode" TEXT NOT NULL,
    "Basis" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Because" TEXT NOT NULL,
    CONSTRAINT "FK_ActivityActions_Actions_ActionCode" FOREIGN KEY ("ActionCode") REFERENCES "Actions" ("Code") ON DELETE CASCADE,
    CONSTRAINT "FK_ActivityActions_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Indicators" (
    "Code" TEXT NOT NULL CONSTRAINT "PK_Indicators" PRIMARY KEY,
    "ActionCode" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Unit" TEXT NOT NULL,
    "Aggregation" TEXT NOT NULL,
    "Direction" TEXT NULL,
    CONSTRAINT "FK_Indicators_Actions_ActionCode" FOREIGN KEY ("ActionCode") REFERENCES "Actions" ("Code") ON DELETE CASCADE
);


CREATE INDEX "IX_AccountClaims_UserId" ON "AccountClaims" ("UserId");


CREATE INDEX "IX_AccountLogins_UserId" ON "AccountLogins" ("UserId");


CREATE INDEX "IX_Accounts_NormalizedEmail" ON "Accounts" ("NormalizedEmail");


CREATE UNIQUE INDEX "IX_Accounts_NormalizedUserName" ON "Accounts" ("NormalizedUserName");


CREATE INDEX "IX_ActionCommitments_CommitmentCode" ON "ActionCommitments" ("CommitmentCode");


CREATE INDEX "IX_Actions_ObjectiveCode" ON "Actions" ("ObjectiveCode");


CREATE INDEX "IX_Activities_Identifier" ON "Activities" ("Identifier");


CREATE UNIQUE INDEX "IX_Activities_Key" ON "Activities" ("Key");


CREATE INDEX "IX_Activities_ParentIdentifier" ON "Activities" ("ParentIdentifier");


CREATE INDEX "IX_Activities_PartnerCode" ON "Activities" ("PartnerCode");


CREATE INDEX "IX_ActivityActions_ActionCode" ON "ActivityActions" ("ActionCode");


CREATE UNIQUE INDEX "IX_ActivityActions_ActivityId_ActionCode" ON "ActivityActions" ("ActivityId", "ActionCode");


CREATE INDEX "IX_ActivityIdentifiers_Reference" ON "ActivityIdentifiers" ("Reference") WHERE "Type" = 'A3';


CREATE INDEX "IX_ActivityOrganisations_PartnerCode_ActivityId" ON "ActivityOrganisations" ("PartnerCode", "ActivityId");


CREATE INDEX "IX_ActivityPlaces_CountryCode_ActivityId" ON "ActivityPlaces" ("CountryCode", "ActivityId");


CREATE UNIQUE INDEX "IX_Adherences_TextSlug_PartnerCode" ON "Adherences" ("TextSlug", "PartnerCode");


CREATE INDEX "IX_Commitments_TextSlug" ON "Commitments" ("TextSlug");


CREATE INDEX "IX_Decisions_EditionId" ON "Decisions" ("EditionId");


CREATE UNIQUE INDEX "IX_Editions_Number_Draft" ON "Editions" ("Number", "Draft");


CREATE INDEX "IX_Entries_ReturnId_Order" ON "Entries" ("ReturnId", "Order");


CREATE UNIQUE INDEX "IX_Expressions_TextSlug_Language" ON "Expressions" ("TextSlug", "Language");


CREATE INDEX "IX_Extensions_DecisionId" ON "Extensions" ("DecisionId");


CREATE INDEX "IX_Footnotes_ExpressionId" ON "Footnotes" ("ExpressionId");


CREATE INDEX "IX_Footnotes_ParagraphId" ON "Footnotes" ("ParagraphId");


CREATE INDEX "IX_GatheredRecords_ActivityId" ON "GatheredRecords" ("ActivityId");


CREATE UNIQUE INDEX "IX_GatheredRecords_SourceId_Key" ON "GatheredRecords" ("SourceId", "Key");


CREATE INDEX "IX_Holdings_AccountId" ON "Holdings" ("AccountId");


CREATE INDEX "IX_Holdings_PostId" ON "Holdings" ("PostId");


CREATE UNIQUE INDEX "IX_ImportChanges_ImportId_Number" ON "ImportChanges" ("ImportId", "Number");


CREATE INDEX "IX_Imports_At" ON "Imports" ("At");


CREATE UNIQUE INDEX "IX_Imports_Number" ON "Imports" ("Number");


CREATE INDEX "IX_Imports_SourceId_Number" ON "Imports" ("SourceId", "Number");


CREATE INDEX "IX_Indicators_ActionCode" ON "Indicators" ("ActionCode");


CREATE UNIQUE INDEX "IX_Invitations_SecretHash" ON "Invitations" ("SecretHash");


CREATE UNIQUE INDEX "IX_KeptVerdicts_ActivityKey_ActionCode" ON "KeptVerdicts" ("ActivityKey", "ActionCode");


CREATE INDEX "IX_Objectives_DomainNumber" ON "Objectives" ("DomainNumber");


CREATE UNIQUE INDEX "IX_Paragraphs_TextSlug_Anchor" ON "Paragraphs" ("TextSlug", "Anchor");


CREATE INDEX "IX_PartnerNames_PartnerCode" ON "PartnerNames" ("PartnerCode");


CREATE INDEX "IX_Posts_PartnerCode" ON "Posts" ("PartnerCode");


CREATE INDEX "IX_PublishedOrganisations_Identifier" ON "PublishedOrganisations" ("Identifier");


CREATE INDEX "IX_PublishedOrganisations_PartnerCode" ON "PublishedOrganisations" ("PartnerCode");


CREATE UNIQUE INDEX "IX_Rates_Base_Currency_From_To" ON "Rates" ("Base", "Currency", "From", "To");


CREATE INDEX "IX_RecordEntries_SubjectKind_SubjectId" ON "RecordEntries" ("SubjectKind", "SubjectId");


CREATE INDEX "IX_Reservations_TextSlug" ON "Reservations" ("TextSlug");


CREATE INDEX "IX_Returns_PartnerCode" ON "Returns" ("PartnerCode");


CREATE UNIQUE INDEX "IX_Returns_RoundId_PartnerCode" ON "Returns" ("RoundId", "PartnerCode");


CREATE INDEX "IX_ReturnSteps_ReturnId" ON "ReturnSteps" ("ReturnId");


CREATE UNIQUE INDEX "IX_Rounds_Number" ON "Rounds" ("Number");


CREATE INDEX "IX_Seats_BodyCode" ON "Seats" ("BodyCode");


CREATE INDEX "IX_Seats_PartnerCode" ON "Seats" ("PartnerCode");


CREATE UNIQUE INDEX "IX_Sources_Code" ON "Sources" ("Code");


CREATE UNIQUE INDEX "IX_Suggestions_ActivityId_ActionCode" ON "Suggestions" ("ActivityId", "ActionCode");


CREATE INDEX "IX_Suggestions_Verdict_SkippedAt_Confidence" ON "Suggestions" ("Verdict", "SkippedAt", "Confidence");


CREATE INDEX "IX_Voices_DecisionId" ON "Voices" ("DecisionId");


CREATE UNIQUE INDEX "IX_WatchedFiles_WatchId_Name" ON "WatchedFiles" ("WatchId", "Name");


CREATE UNIQUE INDEX "IX_Watches_Address" ON "Watches" ("Address");


CREATE INDEX "IX_Wordings_ExpressionId" ON "Wordings" ("ExpressionId");


CREATE INDEX "IX_Wordings_ParagraphId" ON "Wordings" ("ParagraphId");


