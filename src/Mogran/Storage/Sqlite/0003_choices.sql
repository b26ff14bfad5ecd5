-- Nearly all suggestions are open ones. SQLite takes an index to lead to a few rows wherever it does not know better, and would
-- look for an activity's open suggestions among all that are open.
ANALYZE "Suggestions";
DELETE FROM "sqlite_stat1" WHERE "tbl" = 'Suggestions';
INSERT INTO "sqlite_stat1" ("tbl", "idx", "stat") VALUES
    ('Suggestions', 'IX_Suggestions_Verdict_SkippedAt_Confidence', '1000000 300000 200000 2'),
    ('Suggestions', 'IX_Suggestions_ActivityId_ActionCode', '1000000 2 1');
ANALYZE sqlite_schema;
