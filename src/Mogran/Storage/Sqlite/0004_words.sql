-- The index of words is written in portions that stay near the processor, and put together less often: a twentieth of an import.
INSERT INTO "ActivityWords" ("ActivityWords", rank) VALUES ('hashsize', 262144);
INSERT INTO "ActivityWords" ("ActivityWords", rank) VALUES ('automerge', 16);
