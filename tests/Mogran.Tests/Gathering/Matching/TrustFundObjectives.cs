using Mogran.Gathering.Matching;
using Mogran.Shared;

namespace Mogran.Tests.Gathering.Matching;

/// <summary>The four strategic objectives of the EU Trust Fund for Africa, in words of our own.</summary>
static class TrustFundObjectives
{
    public static readonly Prototype[] All =
    [
        Objective("1", "Greater economic and employment opportunities",
            "Job creation, vocational training, small and medium enterprises, entrepreneurship and livelihoods, especially for young people and women",
            "Développement économique et emploi",
            "Création d'emplois, formation professionnelle, petites et moyennes entreprises, entrepreneuriat et revenus, surtout pour les jeunes et les femmes"),
        Objective("2", "Strengthening resilience of communities",
            "Resilience of the most vulnerable, food and nutrition security, basic services, health, education, water, refugees and displaced people and their hosts",
            "Renforcement de la résilience des communautés",
            "Résilience des plus vulnérables, sécurité alimentaire et nutritionnelle, services de base, santé, éducation, eau, réfugiés, déplacés et communautés hôtes"),
        Objective("3", "Improved migration management",
            "Migration governance, return and reintegration of migrants, protection of migrants, fight against trafficking and smuggling, awareness raising",
            "Meilleure gestion des migrations",
            "Gouvernance des migrations, retour et réintégration des migrants, protection des migrants, lutte contre la traite et le trafic de migrants, sensibilisation"),
        Objective("4", "Improved governance and conflict prevention",
            "Rule of law, security, conflict prevention, peace, violent extremism, civil registration, public institutions",
            "Amélioration de la gouvernance et prévention des conflits",
            "État de droit, sécurité, prévention des conflits, paix, extrémisme violent, état civil, institutions publiques"),
    ];

    static Prototype Objective(string code, string title, string description, string titre, string detail) =>
        new(code, new() { En = title, Fr = titre }, new Multilingual { En = description, Fr = detail });
}
