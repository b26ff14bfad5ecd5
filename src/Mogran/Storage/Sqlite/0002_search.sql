-- The search index of activities: what it says is in the other tables too and is computed anew from them at need.
CREATE TABLE "ActivityIndex" (
    "Number" INTEGER NOT NULL PRIMARY KEY,
    "ActivityId" TEXT NOT NULL UNIQUE REFERENCES "Activities" ("Id") ON DELETE CASCADE,
    "Key" TEXT NOT NULL,
    "Started" INTEGER NULL,
    "Facets" TEXT NOT NULL
);
CREATE VIRTUAL TABLE "ActivityWords" USING fts5("Title", "Rest", content='', contentless_delete=1, tokenize="ascii tokenchars '=_'");
CREATE TRIGGER "ActivityIndex_gone" AFTER DELETE ON "ActivityIndex" BEGIN DELETE FROM "ActivityWords" WHERE rowid = OLD."Number"; END;
CREATE TABLE "ActivityIndexForm" ("Form" INTEGER NOT NULL PRIMARY KEY);
