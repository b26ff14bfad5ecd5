CREATE TABLE "Accounts" (
    "Id" uuid NOT NULL,
    "Name" text NOT NULL,
    "Language" text NOT NULL,
    "IsDemo" boolean NOT NULL,
    "UserName" text,
    "NormalizedUserName" text,
    "Email" text,
    "NormalizedEmail" text,
    "EmailConfirmed" boolean NOT NULL,
    "PasswordHash" text,
    "SecurityStamp" text,
    "ConcurrencyStamp" text,
    "PhoneNumber" text,
    "PhoneNumberConfirmed" boolean NOT NULL,
    "TwoFactorEnabled" boolean NOT NULL,
    "LockoutEnd" timestamp with time zone,
    "LockoutEnabled" boolean NOT NULL,
    "AccessFailedCount" integer NOT NULL,
    CONSTRAINT "PK_Accounts" PRIMARY KEY ("Id")
);


CREATE TABLE "ActionPlans" (
    "Code" text NOT NULL,
    "Title" text NOT NULL,
    "Note" text NOT NULL,
    CONSTRAINT "PK_ActionPlans" PRIMARY KEY ("Code")
);


CREATE TABLE "Activities" (
    "Id" uuid NOT NULL,
    "Identifier" text NOT NULL,
    "Key" text NOT NULL,
    "Title" text NOT NULL,
    "Description" text NOT NULL,
    "Texts" text NOT NULL,
    "Status" text,
    "Start" date,
    "End" date,
    "PlannedStart" date,
    "ActualStart" date,
    "PlannedEnd" date,
    "ActualEnd" date,
    "ParentIdentifier" text,
    "Related" text NOT NULL,
    "Hierarchy" integer,
    "PartnerCode" text,
    "ReporterName" text,
    "ReporterIdentifier" text,
    "ReporterKind" text,
    "SecondaryReporter" boolean NOT NULL,
    "Humanitarian" boolean NOT NULL,
    "DefaultCurrency" text,
    "DefaultLanguage" text,
    "LastUpdated" timestamp with time zone,
    "Themes" text NOT NULL,
    "Codes" text NOT NULL,
    "Elsewhere" text NOT NULL,
    "Origin_Locator" text NOT NULL,
    "Origin_Source" uuid NOT NULL,
    CONSTRAINT "PK_Activities" PRIMARY KEY ("Id")
);


CREATE TABLE "Bodies" (
    "Code" text NOT NULL,
    "Kind" text NOT NULL,
    "Name" text NOT NULL,
    "Duties" text NOT NULL,
    "Order" integer NOT NULL,
    CONSTRAINT "PK_Bodies" PRIMARY KEY ("Code")
);


CREATE TABLE "ColumnMappings" (
    "HeaderHash" text NOT NULL,
    "RecordKind" text NOT NULL,
    "Columns" text NOT NULL,
    "Currency" text,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_ColumnMappings" PRIMARY KEY ("HeaderHash")
);


CREATE TABLE "Commitments" (
    "Code" text NOT NULL,
    "TextSlug" text NOT NULL,
    "Anchor" text NOT NULL,
    "Title" text NOT NULL,
    "Who" text NOT NULL,
    "By" date,
    "Domains" text NOT NULL,
    "Order" integer NOT NULL,
    "WithdrawnAt" timestamp with time zone,
    CONSTRAINT "PK_Commitments" PRIMARY KEY ("Code")
);


CREATE TABLE "DataVersions" (
    "Slice" text NOT NULL,
    "Number" bigint NOT NULL,
    CONSTRAINT "PK_DataVersions" PRIMARY KEY ("Slice")
);


CREATE TABLE "Dialogue" (
    "Code" text NOT NULL,
    "Name" text NOT NULL,
    "LongName" text NOT NULL,
    "Purpose" text NOT NULL,
    "Disclaimer" text NOT NULL,
    "HomeNote" text NOT NULL,
    "Zone" text NOT NULL,
    "Zones" text NOT NULL,
    "Currency" text NOT NULL,
    CONSTRAINT "PK_Dialogue" PRIMARY KEY ("Code")
);


CREATE TABLE "Documents" (
    "Hash" text NOT NULL,
    "MediaType" text NOT NULL,
    "Size" bigint NOT NULL,
    "KeptAt" timestamp with time zone NOT NULL,
    "Packed" bytea NOT NULL,
    CONSTRAINT "PK_Documents" PRIMARY KEY ("Hash")
);


CREATE TABLE "Domains" (
    "Number" integer NOT NULL,
    "Title" text NOT NULL,
    "Summary" text NOT NULL,
    CONSTRAINT "PK_Domains" PRIMARY KEY ("Number")
);


CREATE TABLE "Editions" (
    "Id" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Draft" integer NOT NULL,
    "RoundId" uuid,
    "ComputedAt" timestamp with time zone NOT NULL,
    "Content" text NOT NULL,
    "Hash" text NOT NULL,
    "Previous" uuid,
    CONSTRAINT "PK_Editions" PRIMARY KEY ("Id")
);


CREATE TABLE "GatheredRecords" (
    "Id" uuid NOT NULL,
    "SourceId" uuid NOT NULL,
    "Key" text NOT NULL,
    "Hash" text NOT NULL,
    "ImportId" uuid NOT NULL,
    "Locator" text NOT NULL,
    "ActivityId" uuid NOT NULL,
    "GoneIn" uuid,
    "Fingerprint" text,
    "ValueCount" integer NOT NULL,
    "Aside" text,
    "Parts" text NOT NULL,
    CONSTRAINT "PK_GatheredRecords" PRIMARY KEY ("Id")
);


CREATE TABLE "ImportChanges" (
    "Id" uuid NOT NULL,
    "ImportId" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Before" bytea NOT NULL,
    CONSTRAINT "PK_ImportChanges" PRIMARY KEY ("Id")
);


CREATE TABLE "ImportDiffs" (
    "ImportId" uuid NOT NULL,
    "Content" bytea NOT NULL,
    CONSTRAINT "PK_ImportDiffs" PRIMARY KEY ("ImportId")
);


CREATE TABLE "Imports" (
    "Id" uuid NOT NULL,
    "Number" integer NOT NULL,
    "SourceId" uuid NOT NULL,
    "Kind" text NOT NULL,
    "FileName" text NOT NULL,
    "DocumentHash" text NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "By" text NOT NULL,
    "Read" integer NOT NULL,
    "New" integer NOT NULL,
    "Changed" integer NOT NULL,
    "Unchanged" integer NOT NULL,
    "Refused" integer NOT NULL,
    "Gone" integer NOT NULL,
    "Problems" text NOT NULL,
    "FoundCounts" text NOT NULL,
    "Reader" text NOT NULL,
    "UndoneAt" timestamp with time zone,
    CONSTRAINT "PK_Imports" PRIMARY KEY ("Id")
);


CREATE TABLE "Invitations" (
    "Id" uuid NOT NULL,
    "SecretHash" text NOT NULL,
    "PostId" uuid NOT NULL,
    "MadeAt" timestamp with time zone NOT NULL,
    "ExpiresAt" timestamp with time zone NOT NULL,
    "UsedAt" timestamp with time zone,
    CONSTRAINT "PK_Invitations" PRIMARY KEY ("Id")
);


CREATE TABLE "KeptVerdicts" (
    "Id" uuid NOT NULL,
    "ActivityKey" text NOT NULL,
    "ActionCode" text NOT NULL,
    "Verdict" text,
    "Confidence" bigint NOT NULL,
    "IsLinked" boolean NOT NULL,
    "Because" text NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "By" text NOT NULL,
    CONSTRAINT "PK_KeptVerdicts" PRIMARY KEY ("Id")
);


CREATE TABLE "MatchingRules" (
    "Code" text NOT NULL,
    "ActionCode" text NOT NULL,
    "Themes" text NOT NULL,
    "Sectors" text NOT NULL,
    "Words" text NOT NULL,
    "Note" text NOT NULL,
    CONSTRAINT "PK_MatchingRules" PRIMARY KEY ("Code")
);


CREATE TABLE "Meetings" (
    "Slug" text NOT NULL,
    "Kind" text NOT NULL,
    "Title" text NOT NULL,
    "From" date,
    "To" date,
    "DateNote" text NOT NULL,
    "Place" text NOT NULL,
    "Country" text,
    "BodyCode" text,
    "Source" text,
    "Subjects" text NOT NULL,
    CONSTRAINT "PK_Meetings" PRIMARY KEY ("Slug")
);


CREATE TABLE "Partners" (
    "Code" text NOT NULL,
    "Kind" text NOT NULL,
    "Group" text,
    "Iso3" text,
    "Aliases" text NOT NULL,
    "Agencies" text NOT NULL,
    "Identifiers" text NOT NULL,
    CONSTRAINT "PK_Partners" PRIMARY KEY ("Code")
);


CREATE TABLE "PublishedOrganisations" (
    "Id" uuid NOT NULL,
    "Identifier" text NOT NULL,
    "Name" text NOT NULL,
    "PartnerCode" text,
    "ReporterIdentifier" text,
    "ReporterName" text,
    "ReporterKind" text,
    "DefaultCurrency" text,
    "LastUpdated" timestamp with time zone,
    "Documents" text NOT NULL,
    "Texts" text NOT NULL,
    "Others" text NOT NULL,
    "Origin_Locator" text NOT NULL,
    "Origin_Source" uuid NOT NULL,
    CONSTRAINT "PK_PublishedOrganisations" PRIMARY KEY ("Id")
);


CREATE TABLE "Rates" (
    "Id" uuid NOT NULL,
    "Base" text NOT NULL,
    "Currency" text NOT NULL,
    "From" date NOT NULL,
    "To" date NOT NULL,
    "Units" text NOT NULL,
    "Publisher" text NOT NULL,
    "Origin_Locator" text NOT NULL,
    "Origin_Source" uuid NOT NULL,
    CONSTRAINT "PK_Rates" PRIMARY KEY ("Id")
);


CREATE TABLE "RecordEntries" (
    "Index" bigint NOT NULL,
    "Act" text NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "Office" text NOT NULL,
    "PartnerCode" text,
    "SubjectKind" text NOT NULL,
    "SubjectId" text NOT NULL,
    "Leaf" text NOT NULL,
    "Salt" bytea NOT NULL,
    "Content" text NOT NULL,
    CONSTRAINT "PK_RecordEntries" PRIMARY KEY ("Index")
);


CREATE TABLE "RecordHeads" (
    "Size" bigint NOT NULL,
    "Checkpoint" text NOT NULL,
    "At" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_RecordHeads" PRIMARY KEY ("Size")
);


CREATE TABLE "RecordNodes" (
    "Level" integer NOT NULL,
    "Index" bigint NOT NULL,
    "Hash" bytea NOT NULL,
    CONSTRAINT "PK_RecordNodes" PRIMARY KEY ("Level", "Index")
);


CREATE TABLE "Rounds" (
    "Id" uuid NOT NULL,
    "Number" integer NOT NULL,
    "From" date NOT NULL,
    "To" date NOT NULL,
    "OpenedAt" timestamp with time zone NOT NULL,
    "DueAt" timestamp with time zone NOT NULL,
    "Zone" text NOT NULL,
    "ClosedAt" timestamp with time zone,
    CONSTRAINT "PK_Rounds" PRIMARY KEY ("Id")
);


CREATE TABLE "Sources" (
    "Id" uuid NOT NULL,
    "Code" text NOT NULL,
    "Title" text NOT NULL,
    "Publisher" text,
    "FileName" text,
    "DocumentHash" text,
    "CompiledOn" date,
    "ReadAt" timestamp with time zone NOT NULL,
    "Note" text NOT NULL,
    CONSTRAINT "PK_Sources" PRIMARY KEY ("Id")
);


CREATE TABLE "Texts" (
    "Slug" text NOT NULL,
    "Kind" text NOT NULL,
    "Title" text NOT NULL,
    "AdoptedOn" date,
    "From" date,
    "Place" text NOT NULL,
    "BodyCode" text,
    "Source" text,
    "Note" text NOT NULL,
    CONSTRAINT "PK_Texts" PRIMARY KEY ("Slug")
);


CREATE TABLE "Watches" (
    "Id" uuid NOT NULL,
    "Address" text NOT NULL,
    "Every" integer NOT NULL,
    "Rule" text NOT NULL,
    "AddedAt" timestamp with time zone NOT NULL,
    "LookedAt" timestamp with time zone,
    "GoodAt" timestamp with time zone,
    "ChangedAt" timestamp with time zone,
    "Failure" text,
    CONSTRAINT "PK_Watches" PRIMARY KEY ("Id")
);


CREATE TABLE "AccountClaims" (
    "Id" integer GENERATED BY DEFAULT AS IDENTITY,
    "UserId" uuid NOT NULL,
    "ClaimType" text,
    "ClaimValue" text,
    CONSTRAINT "PK_AccountClaims" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_AccountClaims_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);


CREATE TABLE "AccountLogins" (
    "LoginProvider" text NOT NULL,
    "ProviderKey" text NOT NULL,
    "ProviderDisplayName" text,
    "UserId" uuid NOT NULL,
    CONSTRAINT "PK_AccountLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AccountLogins_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);


CREATE TABLE "AccountTokens" (
    "UserId" uuid NOT NULL,
    "LoginProvider" text NOT NULL,
    "Name" text NOT NULL,
    "Value" text,
    CONSTRAINT "PK_AccountTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AccountTokens_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ActivityDocuments" (
    "Id" uuid NOT NULL,
    "ActivityId" uuid NOT NULL,
    "Url" text NOT NULL,
    "Format" text,
    "Title" text,
    "Description" text,
    "Categories" text NOT NULL,
    "Languages" text NOT NULL,
    "Date" date,
    "Proves" text,
    "Origin_Locator" text NOT NULL,
    "Origin_Source" uuid NOT NULL,
    CONSTRAINT "PK_ActivityDocuments" PRIMARY KEY ("ActivityId", "Id"),
    CONSTRAINT "FK_ActivityDocuments_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ActivityFigures" (
    "Id" uuid NOT NULL,
    "ActivityId" uuid NOT NULL,
    "Indicator" text NOT NULL,
    "From" date,
    "To" date,
    "Baseline" bigint,
    "Target" bigint,
    "Actual" bigint,
    "Words" text,
    "ResultType" text,
    "ResultTitle" text,
    "About" text,
    "Measure" text,
    "Ascending" boolean NOT NULL,
    "AggregationStatus" boolean,
    "References" text NOT NULL,
    "BaselineYear" integer,
    "BaselineDate" date,
    "Comments" text NOT NULL,
    "Dimensions" text NOT NULL,
    "Origin_Locator" text NOT NULL,
    "Origin_Source" uuid NOT NULL,
    CONSTRAINT "PK_ActivityFigures" PRIMARY KEY ("ActivityId", "Id"),
    CONSTRAINT "FK_ActivityFigures_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ActivityIdentifiers" (
    "Id" uuid NOT NULL,
    "ActivityId" uuid NOT NULL,
    "Type" text,
    "Reference" text NOT NULL,
    "OwnerIdentifier" text,
    "OwnerName" text,
    "Origin_Locator" text NOT NULL,
    "Origin_Source" uuid NOT NULL,
    CONSTRAINT "PK_ActivityIdentifiers" PRIMARY KEY ("ActivityId", "Id"),
    CONSTRAINT "FK_ActivityIdentifiers_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ActivityLocations" (
    "Id" uuid NOT NULL,
    "ActivityId" uuid NOT NULL,
    "Reference" text,
    "Name" text,
    "Description" text,
    "ActivityDescription" text,
    "Latitude" double precision,
    "Longitude" double precision,
    "Exactness" text,
    "Reach" text,
    "Class" text,
    "Feature" text,
    "Codes" text NOT NULL,
    "Origin_Locator" text NOT NULL,
    "Origin_Source" uuid NOT NULL,
    CONSTRAINT "PK_ActivityLocations" PRIMARY KEY ("ActivityId", "Id"),
    CONSTRAINT "FK_ActivityLocations_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ActivityMoney" (
    "Id" uuid NOT NULL,
    "ActivityId" uuid NOT NULL,
    "Kind" text NOT NULL,
    "TransactionType" integer,
    "Amount" bigint NOT NULL,
    "Currency" text,
    "From" date,
    "To" date,
    "ValueDate" date,
    "Reference" text,
    "Words" text,
    "ProviderIdentifier" text,
    "ProviderName" text,
    "ProviderActivity" text,
    "ReceiverIdentifier" text,
    "ReceiverName" text,
    "ReceiverActivity" text,
    "Splits" text NOT NULL,
    "Codes" text NOT NULL,
    "Humanitarian" boolean,
    "Origin_Locator" text NOT NULL,
    "Origin_Source" uuid NOT NULL,
    CONSTRAINT "PK_ActivityMoney" PRIMARY KEY ("ActivityId", "Id"),
    CONSTRAINT "FK_ActivityMoney_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ActivityOrganisations" (
    "Id" uuid NOT NULL,
    "ActivityId" uuid NOT NULL,
    "Role" text NOT NULL,
    "Name" text NOT NULL,
    "Identifier" text,
    "Type" text,
    "ActivityIdentifier" text,
    "Channel" text,
    "PartnerCode" text,
    "Origin_Locator" text NOT NULL,
    "Origin_Source" uuid NOT NULL,
    CONSTRAINT "PK_ActivityOrganisations" PRIMARY KEY ("ActivityId", "Id"),
    CONSTRAINT "FK_ActivityOrganisations_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ActivityOthers" (
    "Id" uuid NOT NULL,
    "ActivityId" uuid NOT NULL,
    "Name" text NOT NULL,
    "Xml" text NOT NULL,
    "Origin_Locator" text NOT NULL,
    "Origin_Source" uuid NOT NULL,
    CONSTRAINT "PK_ActivityOthers" PRIMARY KEY ("ActivityId", "Id"),
    CONSTRAINT "FK_ActivityOthers_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ActivityPlaces" (
    "Id" uuid NOT NULL,
    "ActivityId" uuid NOT NULL,
    "CountryCode" text,
    "RegionCode" text,
    "Vocabulary" text,
    "Name" text,
    "Percentage" bigint,
    "Origin_Locator" text NOT NULL,
    "Origin_Source" uuid NOT NULL,
    CONSTRAINT "PK_ActivityPlaces" PRIMARY KEY ("ActivityId", "Id"),
    CONSTRAINT "FK_ActivityPlaces_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ActivitySectors" (
    "Id" uuid NOT NULL,
    "ActivityId" uuid NOT NULL,
    "Vocabulary" text NOT NULL,
    "Code" text NOT NULL,
    "Name" text,
    "Percentage" bigint,
    "Origin_Locator" text NOT NULL,
    "Origin_Source" uuid NOT NULL,
    CONSTRAINT "PK_ActivitySectors" PRIMARY KEY ("ActivityId", "Id"),
    CONSTRAINT "FK_ActivitySectors_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Suggestions" (
    "Id" uuid NOT NULL,
    "ActivityId" uuid NOT NULL,
    "ActionCode" text NOT NULL,
    "Confidence" bigint NOT NULL,
    "Because" text NOT NULL,
    "Verdict" text NOT NULL,
    "DecidedAt" timestamp with time zone,
    "SkippedAt" timestamp with time zone,
    "DecidedBy" text,
    CONSTRAINT "PK_Suggestions" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Suggestions_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Objectives" (
    "Code" text NOT NULL,
    "DomainNumber" integer NOT NULL,
    "Title" text NOT NULL,
    "Order" integer NOT NULL,
    CONSTRAINT "PK_Objectives" PRIMARY KEY ("Code"),
    CONSTRAINT "FK_Objectives_Domains_DomainNumber" FOREIGN KEY ("DomainNumber") REFERENCES "Domains" ("Number") ON DELETE CASCADE
);


CREATE TABLE "Decisions" (
    "Id" uuid NOT NULL,
    "EditionId" uuid NOT NULL,
    "TextHash" text NOT NULL,
    "ChairCode" text NOT NULL,
    "OpenedAt" timestamp with time zone NOT NULL,
    "FirstDeadline" timestamp with time zone NOT NULL,
    "Zone" text NOT NULL,
    "ShorterBecause" text,
    "SeatsAssumed" boolean NOT NULL,
    "WithdrawnAt" timestamp with time zone,
    "WithdrawnBecause" text,
    "Recorded" boolean NOT NULL,
    CONSTRAINT "PK_Decisions" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Decisions_Editions_EditionId" FOREIGN KEY ("EditionId") REFERENCES "Editions" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "PartnerNames" (
    "Id" uuid NOT NULL,
    "PartnerCode" text NOT NULL,
    "From" date,
    "To" date,
    "Short" text NOT NULL,
    "Formal" text NOT NULL,
    "Sort" text NOT NULL,
    "Footnote" text NOT NULL,
    CONSTRAINT "PK_PartnerNames" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_PartnerNames_Partners_PartnerCode" FOREIGN KEY ("PartnerCode") REFERENCES "Partners" ("Code") ON DELETE CASCADE
);


CREATE TABLE "Posts" (
    "Id" uuid NOT NULL,
    "PartnerCode" text,
    "Function" text NOT NULL,
    "Title" text NOT NULL,
    CONSTRAINT "PK_Posts" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Posts_Partners_PartnerCode" FOREIGN KEY ("PartnerCode") REFERENCES "Partners" ("Code")
);


CREATE TABLE "Seats" (
    "Id" uuid NOT NULL,
    "BodyCode" text NOT NULL,
    "PartnerCode" text NOT NULL,
    "Role" text NOT NULL,
    "From" date,
    "To" date,
    "StartUnknown" boolean NOT NULL,
    "EndUnknown" boolean NOT NULL,
    "SeenFrom" date,
    "SeenTo" date,
    "NotBefore" date,
    "NotAfter" date,
    "Note" text NOT NULL,
    "Source" text,
    CONSTRAINT "PK_Seats" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Seats_Bodies_BodyCode" FOREIGN KEY ("BodyCode") REFERENCES "Bodies" ("Code") ON DELETE CASCADE,
    CONSTRAINT "FK_Seats_Partners_PartnerCode" FOREIGN KEY ("PartnerCode") REFERENCES "Partners" ("Code") ON DELETE CASCADE
);


CREATE TABLE "OrganisationBudgets" (
    "Id" uuid NOT NULL,
    "OrganisationId" uuid NOT NULL,
    "Kind" text NOT NULL,
    "Recipient" text,
    "RecipientName" text,
    "Status" text,
    "From" date,
    "To" date,
    "Amount" bigint NOT NULL,
    "Currency" text,
    "ValueDate" date,
    "Lines" text NOT NULL,
    "Origin_Locator" text NOT NULL,
    "Origin_Source" uuid NOT NULL,
    CONSTRAINT "PK_OrganisationBudgets" PRIMARY KEY ("OrganisationId", "Id"),
    CONSTRAINT "FK_OrganisationBudgets_PublishedOrganisations_OrganisationId" FOREIGN KEY ("OrganisationId") REFERENCES "PublishedOrganisations" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Returns" (
    "Id" uuid NOT NULL,
    "RoundId" uuid NOT NULL,
    "PartnerCode" text NOT NULL,
    CONSTRAINT "PK_Returns" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Returns_Partners_PartnerCode" FOREIGN KEY ("PartnerCode") REFERENCES "Partners" ("Code") ON DELETE CASCADE,
    CONSTRAINT "FK_Returns_Rounds_RoundId" FOREIGN KEY ("RoundId") REFERENCES "Rounds" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Adherences" (
    "Id" uuid NOT NULL,
    "TextSlug" text NOT NULL,
    "PartnerCode" text NOT NULL,
    "Kind" text NOT NULL,
    "NameUsed" text,
    CONSTRAINT "PK_Adherences" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Adherences_Texts_TextSlug" FOREIGN KEY ("TextSlug") REFERENCES "Texts" ("Slug") ON DELETE CASCADE
);


CREATE TABLE "Expressions" (
    "Id" uuid NOT NULL,
    "TextSlug" text NOT NULL,
    "Language" text NOT NULL,
    "Title" text NOT NULL,
    "FileName" text NOT NULL,
    "DocumentHash" text NOT NULL,
    "ImportedAt" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Expressions" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Expressions_Texts_TextSlug" FOREIGN KEY ("TextSlug") REFERENCES "Texts" ("Slug") ON DELETE CASCADE
);


CREATE TABLE "Paragraphs" (
    "Id" uuid NOT NULL,
    "TextSlug" text NOT NULL,
    "Anchor" text NOT NULL,
    "Number" text,
    "Order" integer NOT NULL,
    "Kind" text NOT NULL,
    "Gist" text NOT NULL,
    "Continues" text NOT NULL,
    CONSTRAINT "PK_Paragraphs" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Paragraphs_Texts_TextSlug" FOREIGN KEY ("TextSlug") REFERENCES "Texts" ("Slug") ON DELETE CASCADE
);


CREATE TABLE "Reservations" (
    "Id" uuid NOT NULL,
    "TextSlug" text NOT NULL,
    "Anchor" text,
    "PartnerCodes" text NOT NULL,
    "Kind" text NOT NULL,
    "Gist" text NOT NULL,
    CONSTRAINT "PK_Reservations" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Reservations_Texts_TextSlug" FOREIGN KEY ("TextSlug") REFERENCES "Texts" ("Slug") ON DELETE CASCADE
);


CREATE TABLE "WatchedFiles" (
    "Id" uuid NOT NULL,
    "WatchId" uuid NOT NULL,
    "Name" text NOT NULL,
    "Version" text,
    "Hash" text,
    "Failure" text,
    "Waiting" text,
    CONSTRAINT "PK_WatchedFiles" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_WatchedFiles_Watches_WatchId" FOREIGN KEY ("WatchId") REFERENCES "Watches" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Actions" (
    "Code" text NOT NULL,
    "ObjectiveCode" text NOT NULL,
    "Title" text NOT NULL,
    "Description" text NOT NULL,
    "Sectors" text NOT NULL,
    "Terms" text NOT NULL,
    "Order" integer NOT NULL,
    "WithdrawnAt" timestamp with time zone,
    CONSTRAINT "PK_Actions" PRIMARY KEY ("Code"),
    CONSTRAINT "FK_Actions_Objectives_ObjectiveCode" FOREIGN KEY ("ObjectiveCode") REFERENCES "Objectives" ("Code") ON DELETE CASCADE
);


CREATE TABLE "Entitlements" (
    "DecisionId" uuid NOT NULL,
    "PartnerCode" text NOT NULL,
    CONSTRAINT "PK_Entitlements" PRIMARY KEY ("DecisionId", "PartnerCode"),
    CONSTRAINT "FK_Entitlements_Decisions_DecisionId" FOREIGN KEY ("DecisionId") REFERENCES "Decisions" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Extensions" (
    "Id" uuid NOT NULL,
    "DecisionId" uuid NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "Deadline" timestamp with time zone NOT NULL,
    "Reason" text NOT NULL,
    CONSTRAINT "PK_Extensions" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Extensions_Decisions_DecisionId" FOREIGN KEY ("DecisionId") REFERENCES "Decisions" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Voices" (
    "Id" uuid NOT NULL,
    "DecisionId" uuid NOT NULL,
    "PartnerCode" text NOT NULL,
    "Kind" text NOT NULL,
    "ReceivedAt" timestamp with time zone NOT NULL,
    "Office" text NOT NULL,
    "Words" text NOT NULL,
    "Paragraphs" text NOT NULL,
    "RecordIndex" bigint NOT NULL,
    CONSTRAINT "PK_Voices" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Voices_Decisions_DecisionId" FOREIGN KEY ("DecisionId") REFERENCES "Decisions" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Holdings" (
    "Id" uuid NOT NULL,
    "PostId" uuid NOT NULL,
    "AccountId" uuid NOT NULL,
    "From" date NOT NULL,
    "To" date,
    CONSTRAINT "PK_Holdings" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Holdings_Posts_PostId" FOREIGN KEY ("PostId") REFERENCES "Posts" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Entries" (
    "Id" uuid NOT NULL,
    "ReturnId" uuid NOT NULL,
    "Kind" text NOT NULL,
    "Subject" text NOT NULL,
    "Order" integer NOT NULL,
    "DomainNumber" integer,
    "ActionCode" text,
    "Title" text NOT NULL,
    "Answer" text,
    "Value" bigint,
    "Currency" text,
    "Stage" text,
    "Words" text,
    "Reason" text,
    "Confirmation" text NOT NULL,
    "KnownAnswer" text,
    "KnownValue" bigint,
    "KnownCurrency" text,
    "KnownStage" text,
    "KnownWords" text,
    "KnownReason" text,
    "KnownOn" date,
    "KnownFrom" text,
    "Question" text,
    "Version" integer NOT NULL,
    CONSTRAINT "PK_Entries" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Entries_Returns_ReturnId" FOREIGN KEY ("ReturnId") REFERENCES "Returns" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ReturnSteps" (
    "Id" uuid NOT NULL,
    "ReturnId" uuid NOT NULL,
    "Number" integer NOT NULL,
    "Kind" text NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "Office" text NOT NULL,
    "Reason" text,
    CONSTRAINT "PK_ReturnSteps" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_ReturnSteps_Returns_ReturnId" FOREIGN KEY ("ReturnId") REFERENCES "Returns" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Footnotes" (
    "Id" uuid NOT NULL,
    "ParagraphId" uuid NOT NULL,
    "ExpressionId" uuid NOT NULL,
    "Marker" text NOT NULL,
    "Content" text NOT NULL,
    CONSTRAINT "PK_Footnotes" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Footnotes_Expressions_ExpressionId" FOREIGN KEY ("ExpressionId") REFERENCES "Expressions" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Footnotes_Paragraphs_ParagraphId" FOREIGN KEY ("ParagraphId") REFERENCES "Paragraphs" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Wordings" (
    "Id" uuid NOT NULL,
    "ParagraphId" uuid NOT NULL,
    "ExpressionId" uuid NOT NULL,
    "Content" text NOT NULL,
    CONSTRAINT "PK_Wordings" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Wordings_Expressions_ExpressionId" FOREIGN KEY ("ExpressionId") REFERENCES "Expressions" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Wordings_Paragraphs_ParagraphId" FOREIGN KEY ("ParagraphId") REFERENCES "Paragraphs" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ActionCommitments" (
    "ActionCode" text NOT NULL,
    "CommitmentCode" text NOT NULL,
    CONSTRAINT "PK_ActionCommitments" PRIMARY KEY ("ActionCode", "CommitmentCode"),
    CONSTRAINT "FK_ActionCommitments_Actions_ActionCode" FOREIGN KEY ("ActionCode") REFERENCES "Actions" ("Code") ON DELETE CASCADE,
    CONSTRAINT "FK_ActionCommitments_Commitments_CommitmentCode" FOREIGN KEY ("CommitmentCode") REFERENCES "Commitments" ("Code") ON DELETE CASCADE
);


CREATE TABLE "ActivityActions" (
    "Id" uuid NOT NULL,
    "ActivityId" uuid NOT NULL,
    "ActionCode" text NOT NULL,
    "Basis" text NOT NULL,
    "By" text NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "Because" text NOT NULL,
    CONSTRAINT "PK_ActivityActions" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_ActivityActions_Actions_ActionCode" FOREIGN KEY ("ActionCode") REFERENCES "Actions" ("Code") ON DELETE CASCADE,
    CONSTRAINT "FK_ActivityActions_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Indicators" (
    "Code" text NOT NULL,
    "ActionCode" text NOT NULL,
    "Title" text NOT NULL,
    "Unit" text NOT NULL,
    "Aggregation" text NOT NULL,
    "Direction" text,
    CONSTRAINT "PK_Indicators" PRIMARY KEY ("Code"),
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


