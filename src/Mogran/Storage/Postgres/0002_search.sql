-- The search index of activities: what it says is in the other tables too and is computed anew from them at need.
CREATE TABLE "ActivityIndex" (
    "Number" bigint NOT NULL PRIMARY KEY,
    "ActivityId" uuid NOT NULL UNIQUE REFERENCES "Activities" ("Id") ON DELETE CASCADE,
    "Key" text NOT NULL,
    "Started" integer NULL,
    "Facets" text NOT NULL,
    "Words" tsvector NOT NULL
);
CREATE INDEX "IX_ActivityIndex_Words" ON "ActivityIndex" USING gin ("Words");
CREATE TABLE "ActivityIndexForm" ("Form" integer NOT NULL PRIMARY KEY);
