namespace Mogran.Texts;

/// <summary>Verbs that open operative paragraphs. A preamble opens with participles: "Recalling", "Rappelant", "إذ".</summary>
static class Openings
{
    static readonly HashSet<string> Verbs =
    [
        // English, present and past
        "agree", "agreed", "decide", "decided", "adopt", "adopted", "reaffirm", "reaffirmed", "express", "commit", "resolve", "resolved",
        "encourage", "encouraged", "welcome", "welcomed", "call", "called", "urge", "urged", "request", "requested", "invite", "invited",
        "emphasise", "emphasize", "stress", "acknowledge", "recognise", "recognize", "reiterate", "underline", "support", "undertake",
        // French
        "conviennent", "convenons", "decident", "decidons", "adoptent", "adoptons", "reaffirment", "reaffirmons", "expriment", "exprimons",
        "encouragent", "encourageons", "saluent", "saluons", "appellent", "appelons", "invitent", "invitons", "soulignent", "soulignons",
        "reconnaissent", "reconnaissons", "engagent", "engageons", "reiterent", "reiterons", "demandent", "demandons",
        // Arabic, by key
        "نقرر", "نتفق", "نعتمد", "نؤكد", "نوكد", "نعرب", "نشجع", "نرحب", "ندعو", "نحث", "نلتزم", "نشدد", "نقر", "نجدد", "يقررون", "يتفقون",
    ];

    static readonly HashSet<string> Skipped = ["we", "hereby", "nous", "s", "se", "also", "therefore", "نحن"];

    public static bool IsOperative(string paragraph)
    {
        var head = Spelling.Words(paragraph.Length > 120 ? paragraph[..120] : paragraph);
        return head.Select(word => word.Key).FirstOrDefault(key => !Skipped.Contains(key)) is { } first && Verbs.Contains(first);
    }
}
