using System.Text.RegularExpressions;

namespace Mogran.Texts;

/// <summary>The words between preamble and operative part, in the three languages.</summary>
static partial class Formulas
{
    const int Longest = 200;

    public static bool IsKnown(string line)
    {
        if (line.Length > Longest) return false;
        var key = Spelling.Phrase(line);
        return English().IsMatch(key) || French().IsMatch(key) || Arabic().IsMatch(key);
    }

    [GeneratedRegex(@"^(we )?(have |has |hereby |therefore |also )*(agreed?|adopt(ed)?|declared?|decided?|resolved?|committed|commit ourselves)\b.{0,80}\b(the following|as follows)( .{0,30})?$")]
    private static partial Regex English();

    [GeneratedRegex(@"^(nous )?(sont|sommes|ont|avons|nous)? ?(convenus?|convenons|conviennent|adopt\w+|decid\w+|declar\w+)\b.{0,80}\b(ce qui suit|suivante?s?)$")]
    private static partial Regex French();

    [GeneratedRegex(@"^(قد |لقد |نحن )?(و?اتفقنا|و?اتفقوا|و?اتفقت|نتفق|قررنا|نقرر|نعلن|اعلنا|اعتمدنا|نعتمد)( .{0,80})? (ما يلي|مايلي|ما ياتي|التالي|الاتي)$")]
    private static partial Regex Arabic();
}
