namespace Mogran.Demo;

/// <summary>Sentences of the example in the language of who writes them. A person's own words are in one language, as in life.</summary>
sealed record ExampleWords
{
    public required string Invented { get; init; }
    public required string NotCounted { get; init; }
    public required string NotOurs { get; init; }
    public required string NotDisclosed { get; init; }
    public required string OwnTitle { get; init; }
    public required string SentBack { get; init; }
    public required string Statement { get; init; }

    /// <summary>One sentence for each of the five domains.</summary>
    public required IReadOnlyList<string> Narratives { get; init; }

    public string Narrative(int domain) => $"{Narratives[Math.Max(0, domain - 1) % Narratives.Count]} {Invented}";

    public static ExampleWords In(string language) => language switch { "fr" => French, "ar" => Arabic, _ => English };

    static readonly ExampleWords English = new()
    {
        Invented = "(Values invented for the demonstration.)",
        NotCounted = "The count of this period is not closed yet. (Invented for the demonstration.)",
        NotOurs = "There is no such programme here. (Invented for the demonstration.)",
        NotDisclosed = "Under discussion with the partner country. (Invented for the demonstration.)",
        OwnTitle = "Example advice centre for those who return, invented for the demonstration",
        SentBack = "Please say in one sentence what changed in the first domain. (Invented for the demonstration.)",
        Statement = "No objection. We look forward to the next edition. (Invented for the demonstration.)",
        Narratives =
        [
            "Two districts were supported in their plans for work and training.",
            "The consular service answered requests within its new time limits.",
            "A common guide on reception was tried in two places.",
            "One training for judges and investigators was held with a neighbouring state.",
            "Those who returned were advised before and after their journey.",
        ],
    };

    static readonly ExampleWords French = new()
    {
        Invented = "(Valeurs inventées pour la démonstration.)",
        NotCounted = "Le décompte de cette période n’est pas encore clos. (Inventé pour la démonstration.)",
        NotOurs = "Il n’existe pas de programme de ce type ici. (Inventé pour la démonstration.)",
        NotDisclosed = "En discussion avec le pays partenaire. (Inventé pour la démonstration.)",
        OwnTitle = "Centre-exemple de conseil aux personnes de retour, inventé pour la démonstration",
        SentBack = "Veuillez dire en une phrase ce qui a changé dans le premier domaine. (Inventé pour la démonstration.)",
        Statement = "Pas d’objection. Nous attendons avec intérêt la prochaine édition. (Inventé pour la démonstration.)",
        Narratives =
        [
            "Deux districts ont été appuyés dans leurs plans pour l’emploi et la formation.",
            "Le service consulaire a répondu aux demandes dans ses nouveaux délais.",
            "Un guide commun de l’accueil a été essayé en deux lieux.",
            "Une formation de juges et d’enquêteurs a été tenue avec un État voisin.",
            "Les personnes de retour ont été conseillées avant et après leur voyage.",
        ],
    };

    static readonly ExampleWords Arabic = new()
    {
        Invented = "(قيم مخترعة لغرض العرض التجريبي.)",
        NotCounted = "لم يُقفل بعدُ حساب هذه الفترة. (مخترع لغرض العرض التجريبي.)",
        NotOurs = "لا يوجد هنا برنامج من هذا النوع. (مخترع لغرض العرض التجريبي.)",
        NotDisclosed = "قيد النقاش مع البلد الشريك. (مخترع لغرض العرض التجريبي.)",
        OwnTitle = "مركز نموذجي لإرشاد العائدين، مخترع لغرض العرض التجريبي",
        SentBack = "يُرجى ذكر ما تغيّر في المجال الأول في جملة واحدة. (مخترع لغرض العرض التجريبي.)",
        Statement = "لا اعتراض. نتطلع إلى الطبعة القادمة. (مخترع لغرض العرض التجريبي.)",
        Narratives =
        [
            "دُعمت منطقتان في خططهما للعمل والتدريب.",
            "أجابت الخدمة القنصلية عن الطلبات ضمن مُهلها الجديدة.",
            "جُرِّب دليل مشترك للاستقبال في مكانين.",
            "عُقد تدريب للقضاة والمحققين مع دولة مجاورة.",
            "أُرشد العائدون قبل سفرهم وبعده.",
        ],
    };
}
