using Mogran.Shared;

namespace Mogran.Record;

/// <summary>What an entry says, in words; what has none shows as it stands in the record.</summary>
public static class EntryWords
{
    extension(Phrases<RecordEntry> words)
    {
        public string ActOf(RecordEntry entry) => Said(words, "Act_" + entry.Act.Replace('.', '_'), entry.Act);

        public string OfficeOf(RecordEntry entry) => Said(words, "Office_" + entry.Office.Replace(' ', '_'), entry.Office);
    }

    static string Said(Phrases<RecordEntry> words, string key, string otherwise) => words.Has(key) ? words[key] : otherwise;
}
