using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>Writes the elements of one activity. What the standard requires and nobody published is left blank, never made up.</summary>
sealed partial class IatiWriting(XmlWriter xml, Activity activity, NotWritten notWritten)
{
    readonly HashSet<ActivityText> told = [];

    public XmlWriter Xml => xml;
    public Activity Activity => activity;
    public NotWritten NotWritten => notWritten;

    /// <summary>Opens an element; closed with what is returned. Attributes without a value are left away.</summary>
    public Closing Element(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) xml.Attribute(attribute, value);
        return new(xml);
    }

    public void Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes) => Element(name, attributes).Dispose();

    /// <summary>An element that holds nothing but a code, if there is one.</summary>
    public void Code(string name, string? code)
    {
        if (code is not null) Empty(name, ("code", code));
    }

    /// <summary>An element with an amount's or period's day, if there is one.</summary>
    public void Day(string name, DateOnly? day)
    {
        if (day is { } known) Empty(name, ("iso-date", Print.IsoDay(known)));
    }

    public void Narrative(string? language, string text)
    {
        xml.WriteStartElement("narrative");
        if (language != activity.DefaultLanguage) Language(language);
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
    }

    void Narrative(ActivityText text)
    {
        told.Add(text);
        Narrative(text.Language, text.Text);
    }

    /// <summary>Sets the language of what follows, if it is one.</summary>
    public void Language(string? language)
    {
        if (language is null) return;
        if (LanguageTag().IsMatch(language)) xml.WriteAttributeString("xml", "lang", null, language);
        else notWritten.Add("language that has no code");
    }

    /// <summary>The address as the schema takes one; null where it would not.</summary>
    public string? Address(string? address)
    {
        if (address is null || Uri.TryCreate(address, UriKind.RelativeOrAbsolute, out _)) return address;
        notWritten.Add("address that is none");
        return null;
    }

    /// <summary>A title or description in all its languages; a blank one where there is none, as the schema wants one.</summary>
    public void Narratives(string of, Multilingual text)
    {
        var others = Take(of).ToList();
        // Where there is no English another language stands in; it is among the others in its own name.
        if (text.En is { } english && !others.Exists(other => other.Text == english)) Narrative("en", english);
        if (text.Fr is { } french) Narrative("fr", french);
        if (text.Ar is { } arabic) Narrative("ar", arabic);
        foreach (var other in others) Narrative(other);
        if (text.IsEmpty && others is []) Narrative(null, "");
    }

    /// <summary>A name in the language it was kept in, and what stands beside it in others.</summary>
    public void Name(string of, string? name)
    {
        if (name is null) return;
        var others = activity.Texts.FindAll(other => other.Of == of && other.Beside == name);
        // English is kept before others: that it is English must be known again where another text would be taken for it.
        var isEnglish = others.Exists(other => other.Language?.StartsWith("en", StringComparison.Ordinal) is true || other.Language == activity.DefaultLanguage);
        Narrative(isEnglish ? "en" : null, name);
        foreach (var other in others) Narrative(other);
    }

    /// <summary>An element that holds a name, blank where the schema requires it.</summary>
    public void Named(string element, string of, string? name, bool required = false)
    {
        if (name is null && !required) return;
        using (Element(element))
            if (name is null) Narrative(null, "");
            else Name(of, name);
    }

    /// <summary>Texts of an element that are kept as they were.</summary>
    public void Told(string of)
    {
        foreach (var text in Take(of)) Narrative(text);
    }

    /// <summary>Texts of an element that stand alone; they count as written.</summary>
    public IEnumerable<ActivityText> Take(string of)
    {
        foreach (var text in activity.Texts)
            if (text.Of == of && text.Beside is null)
            {
                told.Add(text);
                yield return text;
            }
    }

    /// <summary>Tells of texts for which there was no place.</summary>
    public void TellTextsLeft()
    {
        foreach (var text in activity.Texts)
            if (!told.Contains(text)) notWritten.Add($"text of {text.Of}");
    }

    /// <summary>Elements of the standard that are kept as their source wrote them, in their place.</summary>
    public void Others(string name, int most = 1)
    {
        foreach (var other in activity.Others.Where(other => other.Name == name))
            if (most > 0 && WholeElements.Read(other.Xml) is { } element)
            {
                element.WriteTo(xml);
                most--;
            }
            else notWritten.Add($"element {name}");
    }

    /// <summary>Elements of publishers' own stand at an activity's end; of the rest nobody knows the place.</summary>
    public void OthersElsewhere()
    {
        foreach (var other in activity.Others.Where(other => !WholeElements.OfTheStandard.Contains(other.Name)))
            if (!other.Name.Contains('/', StringComparison.Ordinal) && WholeElements.Read(other.Xml) is { NamespaceURI.Length: > 0 } own) own.WriteTo(xml);
            else notWritten.Add($"element {other.Name}");
    }

    [GeneratedRegex("^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();

    public static string? Number(decimal? value) => value is null ? null : Csv.Number(value);

    /// <summary>Without the characters that XML cannot hold.</summary>
    public static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '\uD7FF') < 0) return text;
        StringBuilder clean = new(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value >= 0x10000 || XmlConvert.IsXmlChar((char)rune.Value)) clean.Append(rune);
        return clean.ToString();
    }

    public readonly struct Closing(XmlWriter xml) : IDisposable
    {
        public void Dispose() => xml.WriteEndElement();
    }
}

static class IatiAttributes
{
    public static void Attribute(this XmlWriter xml, string name, string? value)
    {
        if (value is not null) xml.WriteAttributeString(name, IatiWriting.Clean(value));
    }
}
